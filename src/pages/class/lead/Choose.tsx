import { useId } from 'react';
import field from '../../../ui/field.module.css';
import styles from './Lead.module.css';

interface Group {
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

interface ChooseProps {
  readonly name: string;
  readonly value: string;
  readonly groups: readonly Group[];
  readonly onChoose: (value: string) => void;
}

/** A list to choose from, in groups; one without a name stands by itself. */
export function Choose({ name, value, groups, onChoose }: ChooseProps) {
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{name}</label>
      <select id={id} className={field.field} value={value} onChange={({ target }) => onChoose(target.value)}>
        {groups.map((group) =>
          group.name === '' ? (
            <Options key="" group={group} />
          ) : (
            <optgroup key={group.name} label={group.name}>
              <Options group={group} />
            </optgroup>
          ),
        )}
      </select>
    </p>
  );
}

function Options({ group }: { readonly group: Group }) {
  return group.options.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}
