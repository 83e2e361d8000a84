### Resultados, para quien dirige: dónde está un evaluado, qué cambió, qué viene después.

results-title = Resultados
results-page-title = { $title } · Resultados
results-loading = Cargando los resultados …
results-fault-link = Este enlace no abre ningún resultado. Úselo tal como se lo dieron, con su última parte después de #.
results-fault-key = Estos resultados piden la clave de anfitrión. Abra el enlace de anfitrión que mostró el servidor y vuelva a esta dirección en la misma ventana.
results-fault-share = Este enlace no está en uso, o ya no lo está. Pida uno nuevo a quien se lo dio.
results-fault-missing = No hay nada en esta dirección. Puede que se escribiera de otra manera, o que aún no se haya valorado nada.
results-fault-offline = El servidor no responde. Compruebe su conexión e inténtelo de nuevo.
results-fault-other = No se pudieron cargar los resultados. Inténtelo en un momento.
results-print = Imprimir
results-save = Guardar como archivo
results-save-about = El archivo contiene lo que puede ver cualquiera que pueda abrir estos resultados, y dice lo que no incluye.
results-page-size = Papel para PDF, Word y Excel:
results-page-size-letter = Carta
results-page-size-a4 = A4
results-file-pdf = PDF
results-file-pdf-about = Para imprimir, enviar y archivar. Los lectores de pantalla lo pueden leer.
results-file-docx = Word
results-file-docx-about = Para seguir escribiendo en él.
results-file-xlsx = Excel
results-file-xlsx-about = Cada tabla en su propia hoja, para hacer cálculos.
results-file-csv = CSV
results-file-csv-about = Una sola tabla, para cualquier hoja de cálculo o programa de estadística.
results-file-html = Página web
results-file-html-about = Un solo archivo para cualquier pantalla, también sin conexión.
results-file-md = Solo texto
results-file-md-about = Markdown, para actas, una wiki o un correo.
results-file-json = JSON
results-file-json-about = Todo, para otros programas.
results-file-table = Tabla del archivo CSV
results-table-decisions = Decisiones
results-table-distributions = Distribuciones
results-table-ballots = Votos
results-table-next-steps = Próximos pasos
results-table-events = Todo lo que ocurrió
results-table-history = Historia
results-table-matrix = Criterios y evaluados
results-table-organisations = Organizaciones
results-file-making = Se está preparando el archivo …
results-file-saved = Guardado: { $name }
results-not-closed = La reunión sigue abierta; así está ahora.
results-held = Celebrada el { $day }
results-unreadable =
    { $count ->
        [one] Falta 1 sesión, porque su registro no se sostiene. Avise a quien se ocupa del servidor.
       *[other] Faltan { $count } sesiones, porque sus registros no se sostienen. Avise a quien se ocupa del servidor.
    }
results-share-ends = Este enlace sirve hasta el { $day }.
results-version = versión { $version }
results-sessions =
    { $count ->
        [one] 1 sesión, celebrada el { $last }
       *[other] { $count } sesiones, del { $first } al { $last }
    }
results-to-record = El acta de esta reunión
results-to-comparison = Comparar con otros
results-other-rubric = Otras rúbricas con las que se evaluó:

## Las frases que van primero

results-summary = En breve
results-stands =
    { $levelled ->
        [one] { $subject } está en { $level } en { results-only-criterion }.
       *[other] { $end ->
            [lowest] { $subject } está en { $level }, donde empieza esta rúbrica, en { $reached } de { results-criteria }.
            [highest] { $subject } está en { $level }, el nivel más alto, en { $reached } de { results-criteria }.
           *[none] { $subject } está en { $level } o más arriba en { $reached } de { results-criteria }.
        }
    }
results-only-criterion =
    { $all ->
        [yes] el único criterio
       *[no] el único criterio que tiene nivel
    }
results-criteria =
    { $all ->
        [yes] { $levelled } criterios
       *[no] los { $levelled } criterios que tienen nivel
    }
results-stands-nowhere =
    { $count ->
        [one] { $subject } aún no tiene nivel en el único criterio.
       *[other] { $subject } aún no tiene nivel en ninguno de los { $count } criterios.
    }
results-without-level =
    { $count ->
        [one] 1 no tiene nivel: { $kinds }.
       *[other] { $count } no tienen nivel: { $kinds }.
    }
results-count-no_consensus =
    { $count ->
        [one] 1 terminó sin consenso
       *[other] { $count } terminaron sin consenso
    }
results-count-parked =
    { $count ->
        [one] 1 quedó aplazado
       *[other] { $count } quedaron aplazados
    }
results-count-open =
    { $count ->
        [one] 1 está sin decidir
       *[other] { $count } están sin decidir
    }
results-count-not_scored =
    { $count ->
        [one] 1 no se valoró
       *[other] { $count } no se valoraron
    }
results-since = Desde el { $day }, { $counts }.
results-since-each = Desde la vez anterior de cada uno, { $counts }.
results-count-rose =
    { $count ->
        [one] 1 subió
       *[other] { $count } subieron
    }
results-count-fell =
    { $count ->
        [one] 1 bajó
       *[other] { $count } bajaron
    }
results-count-stayed =
    { $count ->
        [one] 1 sigue igual
       *[other] { $count } siguen igual
    }
results-first-time =
    { $count ->
        [one] 1 se valoró por primera vez.
       *[other] { $count } se valoraron por primera vez.
    }
results-apart =
    { $count ->
        [one] Donde más se separan los evaluados, { $levels } niveles, es en { $criteria }.
       *[other] Donde más se separan los evaluados, { $levels } niveles, es en { $count } criterios: { $criteria }.
    }
results-alike =
    { $compared ->
        [one] En el único criterio en que dos o más tienen nivel, { $alike ->
            [0] difieren.
           *[other] coinciden.
        }
       *[other] { $alike ->
            [0] Donde dos o más tienen nivel, no es el mismo en ninguno de { $compared } criterios.
           *[other] Donde dos o más tienen nivel, es el mismo en { $alike } de { $compared } criterios.
        }
    }

## Qué está dónde

results-map = Por criterio
results-map-about = Cada casilla muestra cómo se decidió.
results-criterion = Criterio
results-level = Nivel
results-now = Ahora
results-kind-no_consensus = Sin consenso
results-kind-parked = Aplazado
results-kind-open = Sin decidir
results-kind-not_scored = Sin valorar
results-off-agenda = no estaba en la agenda
results-change-rose = subió
results-change-fell = bajó
results-change-stayed = sigue igual
results-change-first = valorado por primera vez
results-change-none = aún sin valorar
results-change-not_comparable = no se puede comparar: una de las dos veces terminó sin consenso
results-change-text_changed = no se puede comparar: el texto cambió
results-other-text = dicho con otro texto
results-range =
    { $levels ->
        [0] todos los votos en un nivel
        [one] votos a 1 nivel de distancia
       *[other] votos a { $levels } niveles de distancia
    }
results-key = Qué significan las marcas
results-key-rose = subió desde la decisión anterior
results-key-fell = bajó desde la decisión anterior
results-key-text = el criterio tenía entonces otro texto, así que su nivel no se compara con los demás
results-key-votes = los votos de la última ronda, del nivel más bajo al más alto
results-key-range = los votos de la última ronda estaban a tantos niveles de distancia, si son 2 o más

## Ordenar y acotar

results-find = Ordenar y acotar
results-order = Ordenar por
results-order-agenda = El orden de la rúbrica
results-order-level = Nivel, el más bajo primero
results-order-spread = Dispersión de los votos, la mayor primero
results-order-change = Cambio: lo que bajó, después lo que subió
results-order-apart = Distancia entre evaluados
results-column = Según quién
results-column-all = Todos
results-domain = Dominio
results-all = Todos
results-standing = Está en
results-changed = Solo lo que subió o bajó
results-shown =
    { $count ->
        [one] 1 criterio
       *[other] { $count } criterios
    }
results-none-fit = Ningún criterio encaja con lo que eligió.
results-subjects = Evaluados a la vista

## Por dominio

results-domains = Por dominio
results-domain-about = Cuántos criterios hay en cada nivel.
results-same-table = Lo mismo en una tabla
results-subject = Evaluado
results-back = Volver a todos los dominios
results-domain-title = { $code } { $name }
results-not-decided-here = Aún no se decidió nada sobre esto.

## Qué cambió, qué viene después

results-moved = Qué cambió
results-moved-rose = Subió
results-moved-fell = Bajó
results-moved-stayed =
    { $count ->
        [one] 1 sigue donde estaba.
       *[other] { $count } siguen donde estaban.
    }
results-moved-not_comparable = No se puede comparar, porque una de las dos veces terminó sin consenso
results-moved-text_changed = No se puede comparar, porque el texto cambió
results-from-to-words = de { $from } a { $to }, desde el { $day }
results-next = Qué viene después
results-calendar = Las fechas como archivo de calendario
results-next-open =
    { $count ->
        [one] 1 pendiente{ $late ->
            [0] { "" }
           *[other] { " " }(con la fecha pasada)
        }
       *[other] { $count } pendientes{ $late ->
            [0] { "" }
           *[other] { " " }({ $late } con la fecha pasada)
        }
    }
results-next-more = { $count } más
results-next-more-paper = La página y el informe como archivo tienen { $count } más.
results-next-done =
    { $count ->
        [one] 1 hecho
       *[other] { $count } hechos
    }
results-next-dropped =
    { $count ->
        [one] 1 descartado
       *[other] { $count } descartados
    }
results-next-settled = Lo hecho y lo descartado
results-next-none = No hay próximos pasos registrados.

## A lo largo del tiempo

results-trend = A lo largo del tiempo
results-trend-about =
    { $breaks ->
        [yes] Un paso por cada sesión que decidió sobre un criterio. Una línea vertical discontinua es un cambio de texto: los niveles de antes y de después no significan lo mismo.
       *[no] Un paso por cada sesión que decidió sobre un criterio.
    }
results-trend-line = Niveles a lo largo del tiempo
results-change = Cambio
results-last-scored = Valorado por última vez
results-never = nunca

## El acuerdo

results-agreement = Hasta qué punto hubo acuerdo
results-organisations = Las organizaciones y el conjunto
results-organisations-about = Se compara el voto central de cada organización con el voto central de todos, en la última ronda de cada punto. Los grupos de menos de tres no se muestran por separado.
results-organisation = Organización
results-lower = Más bajo
results-same = Igual
results-higher = Más alto
results-stance =
    { $items ->
        [one] Votó por un nivel en 1 punto.
       *[other] Votó por un nivel en { $items } puntos: igual que todos en { $same }, más bajo en { $lower }, más alto en { $higher }.
    }

## Una casilla abierta

results-cell = { $criterion }, { $column }
results-cell-held = A fecha del { $day }
results-cell-outline = Este enlace muestra dónde está, no cómo se decidió.
results-cell-loading = Cargando cómo se decidió …
results-cell-failed = No se pudo cargar cómo se decidió. Inténtelo en un momento.
results-cell-earlier = Lo decidió una sesión anterior. Lo que se votó en la última ronda:
results-cell-rounds =
    { $count ->
        [0] No se mostró ninguna ronda.
        [one] Se mostró 1 ronda.
       *[other] Se mostraron { $count } rondas.
    }
results-cell-version = Se decidió con la versión { $version }, en la que el criterio tenía otro texto.
results-cell-record = La decisión está en el registro { $seq }
results-cell-record-elsewhere = La decisión está en el registro { $seq } de esa sesión; lo abre el enlace de su acta.

## Comparar

results-compare = Comparación
results-compare-title = { $title }: los evaluados lado a lado
results-compare-of =
    { $count ->
        [one] 1 evaluado
       *[other] { $count } evaluados
    }
results-compare-versions = Hubo sesiones con las versiones { $versions }; esto se cuenta con el texto de la versión { $version }.

## Al pie

results-foot = De dónde viene esto
results-foot-rubric = { $title }, versión { $version }, SHA-256
results-foot-checkpoint = { $size } registros, firmados por el servidor; raíz
results-foot-log = { $size } puntos de control en el registro de este servidor, firmado por él; raíz
results-foot-sessions = Contado a partir de
results-foot-session = { $title }, { $day }, hasta el registro { $seq }
