/** Our name in robots.txt. */
export const ROBOT = 'OnRecord';
/** Our name as servers see it. */
export const USER_AGENT = `${ROBOT}/0.1 (news desk; reads feeds)`;
