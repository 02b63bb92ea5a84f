/** Texts that would break out of a careless writer. */
export const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '"><svg onload=alert(3)>',
  ']]></w:t><w:p/>&amp;&lt;b&gt;',
  '# Tiêu đề giả\n- mục giả\n| ô | giả |\n> trích giả\n1. số giả\n```\nmã\n```\n---',
  '[bấm](javascript:alert(4)) ![x](https://example.org/x.png) <https://example.org> **đậm** _nghiêng_ ~~gạch~~',
  '=HYPERLINK("https://example.org","x") {{t}} %{x} %s \u0000\u0007\u000b cuối',
  'ký tự lạ \u202e đảo \u200b không rộng 👩‍👩‍👧‍👦 字',
] as const;

export const LONG_NAME =
  'ẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÍÌỈĨỊÝỲỶỸỴĐ ắằẳẵặấầẩẫậéèẻẽẹếềểễệóòỏõọốồổỗộớờởỡợúùủũụứừửữựíìỉĩịýỳỷỹỵđ';
