/** Units of levels. `count` units are themselves part of what is measured ("06 đơn vị cấp huyện…"). */
export type UnitClass = 'share' | 'money' | 'count' | 'ratio' | 'bare';

const PER = String.raw`(?:\s*/\s*(?:\d[\d.]*\s*)?(?:vạn |nghìn |triệu )?(?:năm|tháng|người|dân|hộ|ha|xã|lớp)(?:/năm)?)`;
const SCALE = '(?:nghìn |ngàn |vạn |triệu |tỷ |tỉ )?';

const SHARE = String.raw`(?:điểm\s*(?:%|phần trăm)|%|‰)(?:\s*/\s*năm)?`;
const MONEY = `(?:(?:nghìn |ngàn )?(?:triệu |tỷ |tỉ )?(?:đồng|USD|đô la Mỹ)|(?:nghìn |ngàn )?(?:tỷ|tỉ))${PER}?`;
/** Longer names first: "đơn vị" before "điểm", "căn hộ" before "căn". */
const COUNTED = [
  ...[
    'hợp tác xã',
    'doanh nghiệp',
    'thị trấn',
    'đơn vị',
    'sản phẩm',
    'công trình',
    'chương trình',
    'giường bệnh',
  ],
  ...[
    'lao động',
    'lượt khách',
    'căn hộ',
    'cơ sở',
    'mô hình',
    'tiêu chí',
    'dự án',
    'bác sỹ',
    'bác sĩ',
    'dược sỹ',
  ],
  ...[
    'giường',
    'trường',
    'phường',
    'huyện',
    'người',
    'lượt',
    'điểm',
    'tuổi',
    'thôn',
    'xóm',
    'làng',
    'bậc',
    'căn',
  ],
  ...[
    'tấn',
    'khu',
    'cụm',
    'máy',
    'nhà',
    'hộ',
    'vụ',
    'xã',
    'con',
    'ha',
    'km',
    'MW',
    'kWh',
    'm2',
    'm²',
    'm3',
    'm³',
  ],
].join('|');
const COUNT = `${SCALE}(?:${COUNTED})`;

/** Source of a pattern for a unit that ends at the end of a word. */
export const UNIT_SOURCE = String.raw`(?:${SHARE}|${MONEY}|${COUNT}${PER}?)(?![\p{L}\p{M}\p{N}])`;

const CLASSES: readonly (readonly [UnitClass, RegExp])[] = [
  ['share', new RegExp(`^${SHARE}$`, 'iu')],
  ['money', new RegExp(`^${MONEY}$`, 'iu')],
  ['count', new RegExp(`^${COUNT}$`, 'iu')],
  ['ratio', new RegExp(`^${COUNT}${PER}$`, 'iu')],
];

/** Which kind of unit a canonical unit is. */
export function unitClass(unit: string): UnitClass {
  return CLASSES.find(([, shape]) => shape.test(unit))?.[0] ?? 'bare';
}

/** One spelling a unit: no space around "/", "tỉ" as "tỷ", "điểm phần trăm" as "điểm %". */
export function canonicalUnit(written: string): string {
  return written
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/ ?\/ ?/gu, '/')
    .replace(/điểm ?(?:%|phần trăm)/iu, 'điểm %')
    .replace(/(?<!\p{L})tỉ(?!\p{L})/gu, 'tỷ');
}
