/** Everything this entry says in Spanish, as one piece. */
import common from '../../words/es/common.ftl?raw';
import home from '../../words/es/home.ftl?raw';
import participant from '../../words/es/participant.ftl?raw';

export default [common, home, participant].join('\n');
