import { Link } from 'wouter';
import { useTeaching } from '../../../session/later.ts';
import { Button, Dialog } from '../../../ui/index.ts';
import { counted } from '../../../ui/words.ts';
import { addresses } from '../../addresses.ts';
import question from '../question.module.css';

/** Asks before everything about the class is deleted: that cannot be taken back. */
export function EndClass({ onClose }: { readonly onClose: () => void }) {
  const host = useTeaching((teaching) => (teaching.is === 'teaching' ? teaching.host : null));
  const count = useTeaching((teaching) => (teaching.is === 'teaching' ? teaching.class.learners.length : 0));
  return (
    <Dialog name="End the class" onClose={onClose} className={question.question}>
      <h2>End the class?</h2>
      <p>
        {count === 0 ? 'Nobody has joined.' : `${counted(count, 'learner')} will be told that it is over.`}{' '}
        Everything about the class is deleted in this browser and in the room's server: names, tasks, times,
        answers. Learners keep their own progress.
      </p>
      {count > 0 && (
        <p>
          To keep the figures, download the{' '}
          <Link href={addresses.classSummary} onClick={onClose}>
            summary
          </Link>{' '}
          first.
        </p>
      )}
      <p className="row">
        <Button large primary onClick={() => host?.end()}>
          End it and delete everything
        </Button>
        <Button large data-first onClick={onClose}>
          Cancel
        </Button>
      </p>
    </Dialog>
  );
}
