import { useEffect, useState } from 'preact/hooks';

/** Where there is no room for fields side by side. */
const NARROW = '(max-width: 599px)';

/** Whether the window is as narrow as that now. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const list = matchMedia(NARROW);
    const follow = (): void => setNarrow(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, []);
  return narrow;
}
