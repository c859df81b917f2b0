import { useEffect, useRef } from 'react';
import { Button } from '../../ui/index.ts';
import { fromInput, fromPicker } from './reading/bring.ts';
import type { Brought } from './reading/entry.ts';

interface OpenersProps {
  readonly onBring: (bringing: Promise<readonly Brought[]>) => void;
}

/** The browser's dialog for folders, where there is one. */
type FolderPicker = () => Promise<FileSystemDirectoryHandle>;

/** The ways to choose a project. To drop one is another. */
export function Openers({ onBring }: OpenersProps) {
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (folder.current) folder.current.webkitdirectory = true;
  }, []);
  const take = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    onBring(Promise.resolve(fromInput([...(currentTarget.files ?? [])])));
    // The same one may be chosen again, once it was changed.
    currentTarget.value = '';
  };
  const openFolder = () => {
    const pick: FolderPicker | undefined = Reflect.get(window, 'showDirectoryPicker');
    if (pick)
      pick.call(window).then(
        (chosen) => onBring(fromPicker(chosen)),
        (failure: unknown) => onBring(Promise.reject(failure)),
      );
    else folder.current?.click();
  };
  return (
    <div className="row">
      <Button primary data-first onClick={openFolder}>
        Open a folder
      </Button>
      <Button onClick={() => files.current?.click()}>Open a zip or files</Button>
      <input ref={folder} type="file" aria-label="A folder" hidden onChange={take} />
      <input ref={files} type="file" multiple aria-label="A zip or files" hidden onChange={take} />
    </div>
  );
}
