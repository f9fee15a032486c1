import type { webApi } from '@slack/bolt';
import type { Ask, Bot } from '../../../src/chat/bot.ts';
import type { Where } from '../layout/form-context.ts';
import { renderForm } from '../layout/render-form.ts';

/**
 * Opens the form that a line opens, where it opens one; false where it is to be answered instead, also
 * for those who could fill it in for nothing. Slack lets a form be opened within three seconds of what
 * somebody did, which `trigger` stands for.
 */
export async function openForm(
  web: webApi.WebClient,
  bot: Bot,
  ask: Ask,
  { trigger, ...where }: Where & { trigger: string },
): Promise<boolean> {
  const form = await bot.form({ ...ask, forms: true });
  if (!form || (form.manages && !ask.user.manages)) return false;
  await web.views.open({ trigger_id: trigger, view: renderForm(form, where) });
  return true;
}
