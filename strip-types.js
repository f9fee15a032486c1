// Node strips no types of what lies in `node_modules`, which is where an installed On Record lies.
import module from 'node:module';

const OURS = new URL('./', import.meta.url).href;

module.registerHooks({
  load(url, context, next) {
    if (!url.startsWith(OURS) || !url.endsWith('.ts')) return next(url, context);
    const { source } = next(url, { ...context, format: 'module' });
    return { format: 'module', source: strip(source), shortCircuit: true };
  },
});

const strip = (source) => module.stripTypeScriptTypes(new TextDecoder().decode(source));
