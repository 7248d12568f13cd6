/**
 * Exit code of the command. 0: success. 1: the input was at fault, or the output could not be written. 2: the
 * call was wrong, and nothing was done.
 */
export type CommandExitCode = 0 | 1 | 2;
