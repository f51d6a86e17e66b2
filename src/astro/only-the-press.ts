import type { AstroIntegration } from 'astro';

/** Tells whoever runs plain `astro build` or `astro dev` which command makes the paper. */
export function onlyThePressPublishes(): AstroIntegration {
  return {
    name: 'only-the-press-publishes',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'sync') return;
        const script = command === 'dev' ? 'npm run dev' : 'npm run build';
        throw new Error(
          `"astro ${command}" knows the templates but not the copy, so it cannot make the paper. Run: ${script}`,
        );
      },
    },
  };
}
