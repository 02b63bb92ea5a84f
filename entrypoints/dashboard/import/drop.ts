/** What happens when files are dragged over the page. */
interface Drops {
  readonly onDragging: (over: boolean) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page; without it the browser would leave the page for the file. */
export function followDrops({ onDragging, onFiles }: Drops): void {
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    onDragging(true);
  });
  // Leaving an element for another of the page has somewhere to go to.
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) onDragging(false);
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    onDragging(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
}
