/** A page, some text of its body, and the words that the range for it holds, hidden ones among them; absent: the same. */
export const ANCHORED: readonly (readonly [what: string, html: string, exact: string, words?: string])[] = [
  ['within a node', '<p>Giảm tỷ lệ hộ nghèo nhanh</p>', 'tỷ lệ hộ nghèo'],
  ['spans within words', '<p>Giảm tỷ l<span>ệ h</span><b>ộ ngh</b>èo nhanh</p>', 'tỷ lệ hộ nghèo'],
  ['across paragraphs', '<p>Giảm hộ nghèo.</p>\n<p>Tăng thu nhập chung.</p>', 'hộ nghèo.\nTăng thu'],
  ['across paragraphs that touch', '<p>Giảm hộ nghèo.</p><p>Tăng thu nhập chung.</p>', 'hộ nghèo.Tăng thu'],
  ['across cells', '<table><tr><td>Hộ nghèo</td><td>1%</td><td>giảm dần</td></tr></table>', 'nghèo1%giảm'],
  ['across list items', '<ul><li>Giảm nghèo bền vững</li> <li>Tăng thu nhập</li></ul>', 'bền vững Tăng'],
  ['across line breaks', '<p>Giảm hộ nghèo<br>tăng thu nhập<br>cho người dân</p>', 'nghèotăng thu nhậpcho'],
  ['over a footnote mark', '<p>Giảm hộ nghèo<sup>1</sup> bình quân hằng năm</p>', 'hộ nghèo1 bình quân'],
  ['over a hidden word', '<p>Giảm tỷ lệ <i hidden>xyz </i>hộ nghèo nhanh</p>', 'tỷ lệ xyz hộ nghèo'],
  ['beside a script', '<p>Một hai</p><script>var a = 1;</script><p>Giảm hộ nghèo nhanh</p>', 'Giảm hộ nghèo'],
  ['beside a style', '<style>p { margin: 0 }</style><p>Giảm hộ nghèo nhanh</p>', 'Giảm hộ'],
  [
    'over a script',
    '<p>Giảm hộ nghèo</p><script>var a = 1;</script><p>Tăng thu nhập nhanh</p>',
    'hộ nghèovar a = 1;Tăng thu',
  ],
  ['begun and ended within words', '<p>Giảm tỷ lệ hộ nghèo nhanh</p>', 'ỷ lệ hộ ng'],
  [
    'decomposed, within words',
    `<p>${'Giảm tỷ lệ hộ nghèo nhanh'.normalize('NFD')}</p>`,
    'hộ nghèo'.normalize('NFD'),
  ],
  ['emoji', '<p>Xin chào 😀 bà con 👩‍🌾 thân mến</p>', '😀 bà con 👩‍🌾'],
  ['signs at the ends', '<p>Như sau: (13) Giảm nghèo. Hết</p>', '(13) Giảm nghèo.'],
];

/** Text of a page that a person does not see. */
export const HIDDEN: readonly (readonly [what: string, html: string, exact: string])[] = [
  ['a hidden paragraph', '<p hidden>Giảm tỷ lệ hộ nghèo</p><p>Văn bản khác hẳn</p>', 'tỷ lệ hộ nghèo'],
  ['a script', '<script type="text/x">Giảm tỷ lệ hộ nghèo</script><p>Văn bản khác hẳn</p>', 'tỷ lệ hộ nghèo'],
  ['a style', '<style>.giam-ty-le { color: red }</style><p>Văn bản khác hẳn</p>', 'color: red'],
  [
    'a closed tab',
    '<div style="display:none"><p>Giảm tỷ lệ hộ nghèo</p></div><p>Văn bản khác hẳn</p>',
    'lệ hộ nghèo',
  ],
  ['spaces alone', '<p>Một</p>   <p>Hai</p>', '   '],
];
