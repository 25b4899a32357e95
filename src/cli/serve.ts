import type { Command } from './world.ts';
export const serveCommand: Command = async () => 0;
