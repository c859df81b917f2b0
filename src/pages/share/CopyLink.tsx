import { type ReactNode, useId, useRef } from 'react';
import input from '../../ui/field.module.css';
import { Button, classes, IS_MAC, useCopied } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import styles from './ShareDialog.module.css';

/** Most mail programs, chats and servers pass on links of this length. */
const MOST_PASSED_ON = 8192;

interface CopyLinkProps {
  readonly address: string;
  /** More buttons, beside Copy. */
  readonly children: ReactNode;
}

/** A link to be copied, and its size. */
export function CopyLink({ address, children }: CopyLinkProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const size = useId();
  const { status, copy } = useCopied();
  const copyOrSelect = async () => {
    if (!(await copy(address))) field.current?.select();
  };
  return (
    <div className={styles.copy}>
      <textarea
        ref={field}
        readOnly
        rows={5}
        value={address}
        aria-label="Link"
        aria-describedby={size}
        spellCheck={false}
        className={classes(input.field, input.code, styles.link)}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p id={size} className={styles.size}>
        {sizeOf(address)}
      </p>
      <div className="row">
        <Button primary data-first onClick={() => void copyOrSelect()}>
          Copy
        </Button>
        {children}
      </div>
      <p role="status" className={styles.said}>
        {status === 'copied' && 'Copied.'}
        {status === 'refused' &&
          `The browser does not let this page copy. The link is selected: press ${IS_MAC ? '⌘' : 'Ctrl'} C.`}
      </p>
    </div>
  );
}

function sizeOf(address: string): string {
  const characters = `${counted(address.length, 'character')}.`;
  const long =
    address.length > MOST_PASSED_ON
      ? ` Some programs cut links of more than ${counted(MOST_PASSED_ON, 'character')}: check that it arrives whole.`
      : '';
  return characters + long;
}
