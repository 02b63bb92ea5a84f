import thaiNguyen from '../../public/departments/thai-nguyen.json';
import type { ProvinceFile } from '../core/notebook/departments.ts';

/** The departments that are shipped, by province as in resolution ids. */
const SHIPPED: Readonly<Record<string, ProvinceFile>> = { 'thai-nguyen': thaiNguyen as ProvinceFile };

/** Provinces that a list is shipped for. */
export const PROVINCES = Object.keys(SHIPPED);

/** What is shipped of a province: an empty list where nothing is known of it. */
export function provinceFile(province: string): ProvinceFile {
  return (
    SHIPPED[province] ?? {
      format: 'so-nghi-quyet/departments',
      version: 1,
      province,
      departments: [],
      subjects: [],
      territories: [],
    }
  );
}

/** The province of a resolution id ("thai-nguyen/2020/…"). */
export const provinceOf = (resolution: string): string => resolution.split('/')[0] ?? '';
