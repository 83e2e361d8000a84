/** The words of the record. */
import en from './en/record.ftl?raw';
import es from './es/record.ftl?raw';

export default { en, es };
