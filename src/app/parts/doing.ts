import type { MiddlewareHandler } from 'hono';
import type { Action } from '../../core/people/may.ts';
import type { Env } from './world.ts';

/** What a route does, carried by the route: a test walks all of them and fails on one without it. */
export const doing = (action: Action): MiddlewareHandler<Env> & { readonly action: Action } =>
  Object.assign<MiddlewareHandler<Env>, { action: Action }>(async (_, next) => next(), { action });
