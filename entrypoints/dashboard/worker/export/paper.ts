import type { Form, Paper as PaperName } from '../../../../components/dashboard/export/model.ts';
import { catalogue } from '../../../../components/shared/i18n/catalogue.ts';
import type { Paper } from '../../../../utils/core/exchange/report/model.ts';
import { monitoringReport } from '../../../../utils/core/exchange/report/monitoring-report.ts';
import { questionSheet } from '../../../../utils/core/exchange/report/question-sheet.ts';
import { questionsByDepartment } from '../../../../utils/core/exchange/report/questions-by-department.ts';
import type { ReportRequest } from '../../../../utils/core/exchange/report/request.ts';
import { reviewSummary } from '../../../../utils/core/exchange/report/review-summary.ts';
import { departmentsOf } from '../../../../utils/core/notebook/departments.ts';
import type { Resolution } from '../../../../utils/core/resolution/model.ts';
import { writeDocx } from '../../../../utils/office/docx-write.ts';
import { writeHtml } from '../../../../utils/office/html-write.ts';
import { writeMarkdown } from '../../../../utils/office/markdown-write.ts';
import { provinceFile, provinceOf } from '../../../../utils/platform/departments.ts';
import { departmentRecords } from '../../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import { knownIdentity } from '../../../../utils/storage/identity.ts';
import type { Work } from '../serve.ts';
import type { ExportJob } from './calls.ts';
import { statesOut } from './records.ts';

const BUILDERS: Readonly<Record<PaperName, (request: ReportRequest) => Paper>> = {
  monitoring: monitoringReport,
  questions: questionsByDepartment,
  sheet: questionSheet,
  review: reviewSummary,
};

/** The paper that a job asks for. Papers are in Vietnamese whatever the interface speaks. */
export async function paperFor(
  db: NotebookDatabase,
  { choice, scope, office, today }: ExportJob,
  resolution: Resolution,
  work: Pick<Work, 'signal'>,
): Promise<Paper> {
  const province = provinceOf(resolution.id);
  const shipped = provinceFile(province);
  const lines = office.recipients.split('\n').map((line) => line.trim());
  return BUILDERS[choice.paper]({
    resolution,
    records: await statesOut(db, { ...scope, resolution: resolution.id }, choice.withPrivate, work),
    departments: departmentsOf(shipped, await departmentRecords(db, province)),
    territories: shipped.territories,
    words: catalogue('vi'),
    scope,
    today,
    office: { ...office, date: today, number: null, recipients: lines.filter(Boolean) },
    withPrivate: choice.withPrivate,
    me: (await knownIdentity(db))?.author ?? null,
  });
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as a file, with its name. */
export async function paperFile(
  paper: Paper,
  form: Exclude<Form, 'notebook' | 'xlsx' | 'csv'>,
  creator: string,
): Promise<{ readonly file: Blob; readonly name: string }> {
  switch (form) {
    case 'docx':
      return {
        file: new Blob([await writeDocx(paper, creator)], { type: DOCX }),
        name: `${paper.fileName}.docx`,
      };
    case 'html':
      return {
        file: new Blob([writeHtml(paper)], { type: 'text/html;charset=utf-8' }),
        name: `${paper.fileName}.html`,
      };
    case 'markdown':
      return {
        file: new Blob([writeMarkdown(paper)], { type: 'text/markdown;charset=utf-8' }),
        name: `${paper.fileName}.md`,
      };
  }
}
