/** Everything this entry says in English, as one piece. */
import common from '../../words/en/common.ftl?raw';
import home from '../../words/en/home.ftl?raw';
import participant from '../../words/en/participant.ftl?raw';

export default [common, home, participant].join('\n');
