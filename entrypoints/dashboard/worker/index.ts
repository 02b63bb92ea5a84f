import { openDatabase } from '../../../utils/storage/database.ts';
import { createDesk } from './desk.ts';
import { failureOf } from './failure.ts';
import { serve } from './serve.ts';

serve(createDesk(openDatabase()), failureOf);
