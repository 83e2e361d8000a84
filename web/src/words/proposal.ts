/** The words of proposals and of what was answered to them. */
import en from './en/proposal.ftl?raw';
import es from './es/proposal.ftl?raw';

export default { en, es };
