/** The code of a fault: of the database by SQLSTATE, of the system by its name. Both databases have their own classes of errors. */
export const codeOf = (fault: unknown): string => {
  const code = (fault as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];
/** Connection faults, the server shutting down or starting up, too many connections. */
const notNow = /^(08\w{3}|57P0[123]|53300)$/;
/** What the driver says without a code. */
const lost = /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/;

/** Whether the database could not be reached, or went away meanwhile: worth asking again, unlike a fault of ours. */
export function isAway(fault: unknown): boolean {
  const code = codeOf(fault);
  // The socket of a server on this machine; a file that is not there is another thing
  if (code === 'ENOENT') return (fault as NodeJS.ErrnoException).syscall === 'connect';
  if (code !== '') return unreachable.includes(code) || notNow.test(code);
  const causes = fault instanceof AggregateError ? fault.errors : [];
  return causes.some(isAway) || (fault instanceof Error && lost.test(fault.message));
}

/** Disk full, as the database says it. */
export const diskFull = '53100';
