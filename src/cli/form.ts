import type { Command } from './world.ts';
export const formCommand: Command = async () => 0;
