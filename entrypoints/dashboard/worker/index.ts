import { openDatabase } from '../../../utils/storage/database.ts';
import { backupDeeds } from './backup/deeds.ts';
import { createDesk } from './desk.ts';
import { exportDeeds } from './export/deeds.ts';
import { failureOf } from './failure.ts';
import { serve } from './serve.ts';

const db = openDatabase();
serve({ ...createDesk(db), ...exportDeeds(db), ...backupDeeds(db) }, failureOf);
