import { useEffect } from 'preact/hooks';
import { ExportView } from '../../../components/dashboard/export/export-view.tsx';
import { NotesPreview } from '../../../components/dashboard/export/notes-preview.tsx';
import { PaperPreview } from '../../../components/dashboard/export/paper-preview.tsx';
import { TablePreview } from '../../../components/dashboard/export/table-preview.tsx';
import { client } from '../worker-client.ts';
import { change, choice, office } from './choice.ts';
import { departmentOptions, fieldOptions, resolutionOptions } from './options.ts';
import { cancel, followPreview, passphrase, preview, write, writing } from './state.ts';

/** Giving files out. */
export function ExportPage() {
  useEffect(() => followPreview(client), []);
  const seen = preview.value;
  return (
    <ExportView
      choice={choice.value}
      passphrase={passphrase.value}
      office={office.value}
      resolutions={resolutionOptions.value}
      fields={fieldOptions.value}
      departments={departmentOptions.value}
      counts={seen?.counts ?? null}
      rows={seen?.table?.total ?? null}
      writing={writing.value}
      onChange={(part) => {
        change(part);
        // What was written before is not what is chosen now.
        if (writing.peek().kind !== 'running') writing.value = { kind: 'idle' };
      }}
      onPassphrase={(next) => {
        passphrase.value = next;
      }}
      onOffice={(next) => {
        office.value = next;
      }}
      onWrite={() => void write(client)}
      onCancel={cancel}
    >
      {seen?.notes && <NotesPreview notes={seen.notes} />}
      {seen?.table && <TablePreview {...seen.table} />}
      {seen?.paper && <PaperPreview html={seen.paper} />}
    </ExportView>
  );
}
