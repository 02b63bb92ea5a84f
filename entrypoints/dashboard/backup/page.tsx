import { useEffect } from 'preact/hooks';
import { BackupView } from '../../../components/dashboard/backup/backup-view.tsx';
import { client } from '../worker-client.ts';
import { counts, followCounts, generate, make, making, passphrase, stopMaking } from './make.ts';
import { giveUp, leave, pick, restore, restoring, unlock } from './restore.ts';

/** Backing the notebook up, and restoring it. */
export function BackupPage() {
  useEffect(() => {
    const unfollow = followCounts(client);
    return () => {
      unfollow();
      leave(client);
    };
  }, []);
  return (
    <BackupView
      counts={counts.value}
      passphrase={passphrase.value}
      making={making.value}
      restoring={restoring.value}
      onPassphrase={(next) => {
        passphrase.value = next;
      }}
      onGenerate={generate}
      onMake={() => void make(client)}
      onCancel={stopMaking}
      onFile={pick}
      onUnlock={(typed) => void unlock(client, typed)}
      onRestore={(adopt) => void restore(client, adopt)}
      onGiveUp={() => void giveUp(client)}
    />
  );
}
