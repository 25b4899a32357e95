import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { invariant } from '../../kernel/result.ts';
import { classesIn, onlyClasses, onlyTokens } from './prune.ts';

/** A file that pages load, with the media type it is served as. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}
/** The files by the name they are served under, which holds a hash of what they say. */
export interface Gathered {
  readonly files: Readonly<Record<string, Asset>>;
  /** The names that a page must know. */
  readonly style: string;
  readonly script: string;
  readonly icon: string;
}

/** The faces that our sheets ask for: upright and slanted text, and the weights of headings. */
const faces = [
  ['noto-sans', 'Noto Sans', 400, 'normal'],
  ['noto-sans', 'Noto Sans', 400, 'italic'],
  ['noto-sans', 'Noto Sans', 600, 'normal'],
  ['noto-sans', 'Noto Sans', 700, 'normal'],
  ['noto-serif', 'Noto Serif', 400, 'normal'],
  ['noto-serif', 'Noto Serif', 400, 'italic'],
  ['noto-serif', 'Noto Serif', 700, 'normal'],
] as const;

/**
 * Makes what pages load from the packages of the theme, the components and the fonts, and our own sheets on top. No
 * page asks anything of another server.
 *
 * @param home the folder of the program, with its source and its packages
 */
export function gatherAssets(home: string): Gathered {
  const packages = createRequire(join(home, 'package.json'));
  const fonts = faces.map(([family, name, weight, style]) => {
    const file = `${family}-latin-${weight}-${style}`;
    const bytes = readFileSync(packages.resolve(`@fontsource/${family}/files/${file}.woff2`));
    const served = named(file, 'woff2', bytes);
    return {
      served,
      asset: { type: 'font/woff2', bytes },
      face: `@font-face{font-family:"${name}";font-style:${style};font-weight:${weight};font-display:swap;src:url(${served}) format("woff2")}`,
    };
  });
  const own = ownSheets(home);
  const used = new Set(classesIn(sourceOfPages(home)));
  const components = onlyClasses(readFileSync(packages.resolve('@utrecht/component-library-css/dist/index.css'), 'utf8'), used);
  const theme = readFileSync(packages.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'), 'utf8');
  const sheet = [licences, ...fonts.map(({ face }) => face), onlyTokens(theme, `${components}${own}`), components, own].join(
    '\n',
  );
  const style = { type: 'text/css; charset=utf-8', bytes: Buffer.from(sheet) };
  const script = { type: 'text/javascript; charset=utf-8', bytes: scriptOf(home, packages) };
  const icon = { type: 'image/svg+xml', bytes: readFileSync(join(home, styleFolder, 'icon.svg')) };
  const [styleName, scriptName] = [named('kassei', 'css', style.bytes), named('kassei', 'js', script.bytes)];
  const iconName = named('kassei', 'svg', icon.bytes);
  const served = fonts.map(({ served: name, asset }) => [name, asset] as const);
  return {
    files: { ...Object.fromEntries(served), [styleName]: style, [scriptName]: script, [iconName]: icon },
    style: styleName,
    script: scriptName,
    icon: iconName,
  };
}

/** Goes out with what it is about. */
const licences =
  '/* Theme and components: NL Design System voorbeeld and Utrecht, EUPL-1.2. Fonts: Noto Sans and Noto Serif, OFL-1.1. */';

const styleFolder = 'src/app/parts/style';

/** Our sheets in the order of their names: each refines those before it. */
const ownSheets = (home: string): string =>
  readdirSync(join(home, styleFolder))
    .filter((file) => file.endsWith('.css'))
    .sort()
    .map((file) => readFileSync(join(home, styleFolder, file), 'utf8'))
    .join('\n');

/** The script of the pages, from its source in one file. Its compiler is asked only where the program runs from its source. */
function scriptOf(home: string, packages: NodeJS.Require): Buffer {
  const { buildSync } = packages('esbuild') as typeof import('esbuild');
  const { outputFiles } = buildSync({
    entryPoints: [join(home, 'src/app/parts/script/main.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const [built] = outputFiles;
  invariant(built !== undefined, 'the script of the pages is one file');
  return Buffer.from(built.contents);
}

/** The source of the pages, which says what classes they use. */
const sourceOfPages = (home: string): string =>
  readdirSync(join(home, 'src/app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|browser)\./.test(file))
    .map((file) => readFileSync(join(home, 'src/app', file), 'utf8'))
    .join('\n');

/** A name that changes with what the file says: it may be kept for ever. */
const named = (name: string, ending: string, bytes: Buffer): string =>
  `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${ending}`;
