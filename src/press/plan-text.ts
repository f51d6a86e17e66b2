import type { Translate } from '#src/i18n/strings.ts';
import { pathOf } from './outputs.ts';
import type { Plan } from './plan.ts';

/** A plan for people: a line a file with the reason, and how many stay. */
export function planText(plan: Plan, t: Translate): string {
  const lines = plan.steps.map((step) => {
    const file = step.todo === 'make' ? step.output.file : step.file;
    const what = pathOf(file);
    return t(`plan.${step.todo}`, { what, reason: t(`plan.${step.reason}`) });
  });
  return [...lines, t('plan.kept', { kept: plan.kept })].join('\n');
}
