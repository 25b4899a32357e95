/**
 * What is there from the start. Every table begins with the organisation whose row it is, and its policy shows an
 * organisation its own rows only; `kassei_keeper` sees all, for backups. Only the head of a dossier, the words by which
 * it is found, an organisation's name and the answer to a note ever change: every other row stays as it was written.
 *
 * PostgreSQL 15 and later. Never edited once released.
 */
export const first: readonly string[] = [
  // Roles belong to the whole server: another database of it may have made them
  `do $$ declare r text; begin
    foreach r in array array['kassei_app', 'kassei_keeper'] loop
      if not exists (select from pg_roles where rolname = r) then
        execute format('create role %I nologin nosuperuser nobypassrls', r);
        execute format('grant %I to current_user', r);
      elsif not pg_has_role(current_user, r, 'member') then
        execute format('grant %I to current_user', r);
      end if;
    end loop;
  end $$`,
  // After the first use on a connection the setting is '' and not null
  `create function mine(organisation text) returns boolean language sql stable
    return organisation = nullif(current_setting('kassei.organisation', true), '')`,
  // Who logs in is bound by the policies of every role it was given: only the setting opens this one
  `create function whole() returns boolean language sql stable
    return current_setting('kassei.organisation', true) = '*'`,
  `create function stays() returns trigger language plpgsql as $$ begin
    raise exception '% is only added to', tg_table_name using errcode = '55000';
  end $$`,
  `create table organisation_row (
    organisation text not null primary key check (organisation ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    kind text not null check (kind in ('authority', 'supplier', 'verifier')), name text not null)`,
  `create table dossier (
    organisation text not null, id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    title text not null, authority text not null, language text not null,
    version int not null check (version > 0), sha256 text not null,
    state text not null default 'active' check (state in ('active', 'archived', 'deleted')),
    changed_at timestamptz not null default now(),
    primary key (organisation, id))`,
  'create index dossier_changed on dossier (organisation, state, changed_at desc, id)',
  // A search walks along it, also through what is archived
  "create index dossier_searched on dossier (organisation, changed_at desc, id) where state <> 'deleted'",
  // A word a row, by its letters: a policy keeps the indexes of full text from being used, those of plain text not
  `create table dossier_word (
    organisation text not null, dossier text not null, word text collate "C" not null,
    primary key (organisation, dossier, word))`,
  'create index dossier_word_found on dossier_word (organisation, word, dossier)',
  // json and not jsonb: what was typed keeps its order
  `create table dossier_version (
    organisation text not null, dossier text not null, version int not null check (version > 0),
    body json not null, sha256 text not null, saved_by text not null, saved_at timestamptz not null default now(),
    primary key (organisation, dossier, version))`,
  // Canonical JSON: ids, dates, hashes; no names, no free text
  `create table record (
    organisation text not null, seq bigint not null, body text not null, previous text not null, hash text not null,
    primary key (organisation, seq), unique (organisation, previous),
    check (hash = encode(sha256(convert_to(previous || body, 'UTF8')), 'hex')))`,
  // Names and free text: erased on request, the chain stays whole
  `create table record_words (
    organisation text not null, seq bigint not null, salt text not null, words text not null,
    primary key (organisation, seq))`,
  `create table issued_file (
    organisation text not null, sha256 text not null, dossier text not null, version int not null, kind text not null,
    name text not null, bytes bytea not null check (sha256 = encode(sha256(bytes), 'hex')),
    issued_by text not null, issued_at timestamptz not null default now(),
    primary key (organisation, sha256, dossier, version, kind))`,
  'create index issued_file_of on issued_file (organisation, dossier, issued_at desc)',
  `create table note (
    organisation text not null, id text not null, about_kind text not null check (about_kind in ('clause', 'law', 'figure', 'evidence')),
    about_id text not null, quote text not null, words text not null, source text not null, by_name text not null,
    noted_on date not null, noted_at timestamptz not null default now(), answer text, answered_by text, answered_on date,
    primary key (organisation, id),
    check (num_nulls(answer, answered_by, answered_on) in (0, 3)))`,
  'create index note_about on note (organisation, about_kind, about_id, noted_at)',
  `do $$ declare t text; begin
    foreach t in array array['organisation_row', 'dossier', 'dossier_word', 'dossier_version', 'record', 'record_words', 'issued_file', 'note'] loop
      execute format('alter table %I enable row level security', t);
      execute format('alter table %I force row level security', t); -- or the owner is not bound
      execute format('create policy own on %I using (mine(organisation)) with check (mine(organisation))', t);
      execute format('create policy whole on %I to kassei_keeper using (whole()) with check (whole())', t);
      execute format('grant select, insert on %I to kassei_app, kassei_keeper', t);
    end loop;
    foreach t in array array['dossier_version', 'record', 'issued_file'] loop
      execute format('create trigger stays before update or delete on %I for each row execute function stays()', t);
      execute format('create trigger stays_whole before truncate on %I for each statement execute function stays()', t);
    end loop;
  end $$`,
  'grant update (name) on organisation_row to kassei_app',
  'grant update (title, authority, language, version, sha256, state, changed_at) on dossier to kassei_app',
  'grant update (answer, answered_by, answered_on) on note to kassei_app',
  'grant delete on dossier_word, record_words to kassei_app',
];
