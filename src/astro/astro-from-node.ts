import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Has the dev server take from Node what Astro's own code is the same for each project. Vite transforms all of Astro for
 * the first page, 320 modules, of which 250 do not need it: Node has them loaded already, and the page comes a second
 * sooner. `programRoot` is the folder that Vite's addresses begin at.
 */
export function astroFromNode(programRoot: string): Plugin {
  const astro = dirname(fileURLToPath(import.meta.resolve('astro/package.json'))) + sep;
  const needsVite = moduleReader();
  /** File of a module that Node can load; undefined for all others, also where Astro is not below the program. */
  const nodesFile = (url: string): string | undefined => {
    const file = url.startsWith('file:') ? fileURLToPath(url) : join(programRoot, url);
    return file.startsWith(astro) && file.endsWith('.js') && !needsVite(file) ? file : undefined;
  };
  return {
    name: 'newsroom:astro-from-node',
    enforce: 'pre',
    configureServer({ environments: { ssr } }) {
      const fetchModule = ssr.fetchModule.bind(ssr);
      ssr.fetchModule = async (url, importer, options) => {
        const file = nodesFile(url);
        if (file === undefined) return fetchModule(url, importer, options);
        return { externalize: pathToFileURL(file).href, type: 'module' };
      };
      const warmupRequest = ssr.warmupRequest.bind(ssr);
      ssr.warmupRequest = async (url) => {
        if (nodesFile(url) === undefined) await warmupRequest(url);
      };
    },
  };
}

/** Tells whether a module, or one that it imports at whatever remove, has something that only Vite gives it. */
function moduleReader(): (file: string) => boolean {
  const known = new Map<string, Module>();
  const moduleOf = (file: string): Module => {
    let module = known.get(file);
    if (!module) known.set(file, (module = readModule(file)));
    return module;
  };
  return (file) => {
    const reached = new Set([file]);
    for (const each of reached) {
      const { needsVite, imports } = moduleOf(each);
      if (needsVite) return true;
      for (const next of imports) reached.add(next);
    }
    return false;
  };
}

interface Module {
  readonly needsVite: boolean;
  /** Files that it imports. */
  readonly imports: readonly string[];
}

/** Virtual modules, Astro by its name, files that are no JavaScript, and modules whose names only come to be as it runs. */
const VITES = /^(?:virtual:|astro[:/]|\..*(?<!\.js)$)/;
const VITES_OWN = /\bimport\.meta\.(?:env|hot)\b|\bimport\((?!")/;

/** A file that is not there was named in a comment, or will be made: whatever names it is left to Vite. */
const UNKNOWN: Module = { needsVite: true, imports: [] };

function readModule(file: string): Module {
  if (!existsSync(file)) return UNKNOWN;
  const code = readFileSync(file, 'utf8');
  const names = [...code.matchAll(/\b(?:from|import)\b\s*\(?\s*"([^"\n]+)"/g)].map(
    ([, name = '']) => name,
  );
  return {
    needsVite: VITES_OWN.test(code) || names.some((name) => VITES.test(name)),
    imports: names.filter((name) => name.startsWith('.')).map((name) => join(dirname(file), name)),
  };
}
