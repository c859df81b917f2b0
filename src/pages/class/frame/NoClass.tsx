import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { enterClass, teachAgain, teachHere, useTeaching } from '../../../session/later.ts';
import { Button, classes, TextWithCode } from '../../../ui/index.ts';
import { addresses } from '../../addresses.ts';
import { BrokerLogin } from '../../BrokerLogin.tsx';
import { PageBar } from '../../PageBar.tsx';
import styles from './NoClass.module.css';

/** Why there is no class in this window, and the way to one. */
export function NoClass() {
  const teaching = useTeaching();
  switch (teaching.is) {
    case 'none':
      return (
        <Alone title="Teach a class">
          {teaching.because !== '' && (
            <p role="status">
              <TextWithCode text={teaching.because} />
            </p>
          )}
          <p>
            On this machine, in the folder of the deck: <code>npm start -- --room</code>. It prints an address
            for you and one for the learners; both work without the internet. This page goes on as soon as the
            server answers.
          </p>
          <p>
            Lessons work without a class, too: <Link href={addresses.lessons}>all lessons</Link>.
          </p>
        </Alone>
      );
    case 'locked':
      return (
        <Alone title="Teach a class">
          <BrokerLogin
            asks="Who teaches?"
            username="instructor"
            because={teaching.because}
            keptBy="page"
            submit={
              <Button large primary type="submit">
                Teach
              </Button>
            }
            onEnter={({ username, password }) => enterClass(username, password)}
          />
          <p>
            You come to learn? Open the address with the code that your instructor shows, or start with{' '}
            <Link href={addresses.lessons}>the lessons</Link>.
          </p>
        </Alone>
      );
    case 'in another window':
      return (
        <Alone title="The class is open in another window">
          <p>
            One window of this browser teaches. Go on there, where the board, the help and all else are one
            page; or take the class to this window: nothing is lost.
          </p>
          <Button large primary onClick={teachHere}>
            Teach in this window
          </Button>
        </Alone>
      );
    case 'ended':
      return (
        <Alone title="The class is over">
          <p role="status">
            All learners have been told. Everything about the class is deleted, here and in the room's server.
          </p>
          <Button large onClick={teachAgain}>
            Begin another class
          </Button>
        </Alone>
      );
    default:
      return <main className="page" aria-busy="true" />;
  }
}

function Alone({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className={classes('page ground', styles.alone)}>
      <PageBar />
      <h1>{title}</h1>
      {children}
    </main>
  );
}
