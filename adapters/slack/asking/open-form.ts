import type { webApi } from '@slack/bolt';
import type { Ask, Bot } from '../../../src/chat/bot.ts';
import { type FormContext, renderForm } from '../layout/render-form.ts';

/**
 * Opens the form that a line opens, where it opens one; false where it is to be answered instead. Slack
 * lets a form be opened within three seconds of what somebody did, which `trigger` stands for.
 */
export async function openForm(
  web: webApi.WebClient,
  bot: Bot,
  ask: Ask,
  { trigger, ...where }: Omit<FormContext, 'name'> & { trigger: string },
): Promise<boolean> {
  const form = await bot.form({ ...ask, forms: true });
  if (!form) return false;
  const view = renderForm(form, { name: form.name, ...where });
  await web.views.open({ trigger_id: trigger, view });
  return true;
}
