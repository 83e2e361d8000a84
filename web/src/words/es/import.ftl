### La página en la que un anfitrión trae un marco, lo corrige y lo guarda.

import-title = Traer un marco
import-about = Elija el documento que tiene. Verá qué se entendió, podrá corregir lo que no, y guardarlo con una versión. No se guarda nada antes de que usted lo haga.
import-no-key = Para traer un marco, abra primero el enlace con la clave de anfitrión. El servidor lo mostró al arrancar por primera vez, y «rubricon serve» lo muestra de nuevo. Las rúbricas que ya están aquí las puede leer cualquiera.
import-key-wrong = El servidor no reconoce esta clave de anfitrión. Abra otra vez el enlace con la clave; lo que hizo aquí sigue en esta pestaña.
import-read = Leer las rúbricas

## Elegir un documento

import-drop = Suelte aquí un archivo
import-drop-or = o
import-choose = Elegir un archivo
import-kinds = Texto copiado de un PDF, Excel, CSV, Markdown, TOML o JSON, hasta 8 MB.
import-paste = Pegar el texto
import-paste-label = El texto de su marco
import-paste-about = En el PDF, seleccione todo, cópielo y péguelo aquí. Las tablas se encuentran solas.
import-paste-go = Leer este texto
import-templates = ¿Empieza desde cero?
import-templates-about = Rellene una tabla: una fila por criterio, una columna por nivel.
import-template-xlsx = Plantilla de Excel
import-template-csv = Plantilla CSV
import-reading = Leyendo { $name } …
import-refused-pdf = Un PDF no se puede leer directamente. Ábralo, seleccione todo, cópielo y pegue el texto abajo.
import-refused-document = Un documento de procesador de textos no se puede leer directamente. Ábralo, seleccione todo, cópielo y pegue el texto abajo; o guárdelo como texto sin formato.
import-refused-large = Este archivo pasa de 8 MB. Un marco es más pequeño; quizá sea otro archivo, o lleve imágenes.
import-refused-empty = Este archivo está vacío. Elija otro.
import-refused =
    { $detail ->
        [none] No se encontró ningún marco en este archivo. Compruebe que es el correcto, o pegue su texto abajo.
       *[other] No se encontró ningún marco en este archivo. { $detail }
    }
import-from-loading = Cargando { $name } …
import-from-failed = No se pudo cargar { $name }. Compruebe la conexión e inténtelo de nuevo.
import-both = Todavía no ha guardado { $old }
import-both-about = Se conserva en esta pestaña. Si empieza con { $new }, se pierde.
import-both-old = Seguir con { $old }
import-both-new = Empezar con { $new }

## Qué se entendió

import-understood = Qué se entendió
import-counts = { $name }: { rubrics-domains }, { rubrics-criteria }, { rubrics-descriptors } y { rubrics-terms }.
import-changing = Será la próxima versión de { $name }. La anterior se queda como está.
import-read-as = Leído como { $format ->
        [text] texto de un documento
        [markdown] Markdown
        [csv] CSV
        [xlsx] Excel
        [toml] TOML
       *[json] JSON
    }.
import-kept = Se conserva en esta pestaña: al recargar no se pierde nada.
import-unkept = Este navegador no tiene sitio para conservarlo si recarga. Guárdelo antes de salir de la página.
import-other-file = Empezar con otro archivo
import-other-file-sure = Lo que cambió aquí se pierde.
import-other-file-yes = Empezar de nuevo
import-other-file-no = Quedarme aquí
import-missing =
    { $count ->
        [one] Falta 1 cosa
       *[other] Faltan { $count } cosas
    }
import-missing-about = Complételas y se podrá guardar.
import-missing-none = No falta nada
import-doubts =
    { $count ->
        [one] 1 lugar que mirar
       *[other] { $count } lugares que mirar
    }
import-doubts-about = Aquí el documento se puede leer de más de una manera. Nada de esto impide guardarlo.
import-doubts-seen = { $seen } de { $count } mirados.
import-doubts-none = Todo estaba claro.
import-line = línea { $line }
import-row = fila { $line }
import-seen = Mirado
import-show-all = Mostrar los { $count }
import-go-to = Ir a { $place }
import-place-id = nombre corto
import-place-version = versión
import-place-title = título
import-place-language = idioma
import-place-source = fuente
import-place-levels = niveles
import-place-domains = dominios
import-place-glossary = glosario

## Tipos de duda

import-doubt-name-differs = Dos nombres para un criterio
import-doubt-name-differs-about = Se usa el nombre de la tabla. El otro se conserva como otro nombre suyo.
import-doubt-only-in-contents = Solo en el índice
import-doubt-only-in-contents-about = Ninguna tabla los tiene, así que se dejaron fuera. Si se perdió una tabla por el camino, añádala aquí.
import-doubt-not-in-contents = No están en el índice
import-doubt-not-in-contents-about = Una tabla los tiene, así que se incluyeron.
import-doubt-domain-name-differs = Dos nombres para un dominio
import-doubt-domain-name-differs-about = Se usa el nombre de su encabezado, no el del índice.
import-doubt-code-made = Sin código en el documento
import-doubt-code-made-about = Se creó uno. Cámbielo si la gente lo conoce por otro.
import-doubt-not-understood = No se entendió, y se dejó fuera
import-doubt-not-understood-about = Estas líneas no pertenecen a nada de su alrededor. Si contienen un texto suyo, cópielo adonde corresponde.
import-doubt-too-many-cells = Más textos que niveles
import-doubt-too-many-cells-about = Compare estas filas con el documento.
import-doubt-row-joined = Unidos de nuevo
import-doubt-row-joined-about = Una página o una línea terminaba en medio de estos textos. Vea si se leen bien.
import-doubt-odd-text = Letras o signos que parecen fuera de lugar
import-doubt-odd-text-about = Se dejaron como están. Corríjalos aquí si son errores de la copia.
import-doubt-same-text = Los mismos textos dos veces
import-doubt-same-text-about = Dos criterios dicen lo mismo en todos los niveles. Quizá uno se copió encima del otro.
import-doubt-repeated = Algo aparece dos veces
import-doubt-repeated-about = El mismo código o término se encontró más de una vez. Vea cuál corresponde.
import-doubt-assumed = El documento no lo dice
import-doubt-assumed-about = Se tomó lo habitual. Cámbielo si es de otra manera.
import-doubt-left-out = Se dejó fuera
import-doubt-left-out-about = Una rúbrica no tiene lugar para esto, como una nota o una columna de más.
import-doubt-other = Otros lugares que mirar
import-doubt-other-about = Compárelos con el documento.

## Tipos de hueco

import-flaw-id = El nombre corto no se puede usar
import-flaw-id-about = Use solo letras minúsculas, cifras y guiones, como nuestro-huerto.
import-flaw-version = La versión no se puede usar
import-flaw-version-about = Use solo letras, cifras, puntos y guiones, como 2026.
import-flaw-title = Falta el título
import-flaw-title-about = Escriba el nombre por el que la gente lo conoce.
import-flaw-scale-size = El número de niveles
import-flaw-scale-size-about = Deben ser de 2 a 10.
import-flaw-scale-order = El orden de los niveles
import-flaw-scale-order-about = Sus números deben subir, del nivel más bajo al más alto.
import-flaw-level-unnamed = Niveles sin nombre
import-flaw-level-unnamed-about = Póngale un nombre a cada uno.
import-flaw-no-criteria = No hay ningún criterio
import-flaw-no-criteria-about = Añada al menos uno.
import-flaw-domain-empty = Dominios sin criterios
import-flaw-domain-empty-about = Añada uno, o quite el dominio.
import-flaw-domain-unnamed = Dominios sin nombre
import-flaw-domain-unnamed-about = Póngale un nombre a cada uno.
import-flaw-code = Códigos que faltan o se repiten
import-flaw-code-about = Cada dominio y cada criterio necesita un código propio.
import-flaw-criterion-unnamed = Criterios sin nombre
import-flaw-criterion-unnamed-about = Póngale un nombre a cada uno.
import-flaw-descriptor-missing = Niveles sin texto
import-flaw-descriptor-missing-about = Escriba cómo es ese nivel.
import-flaw-descriptor-repeated = Dos textos para un nivel
import-flaw-descriptor-repeated-about = Quédese con uno.
import-flaw-level-unknown = Textos para niveles que no existen
import-flaw-level-unknown-about = Quite el texto, o añada el nivel.
import-flaw-too-much = Más de lo que cabe en una rúbrica
import-flaw-too-much-about = Acórtelo, o haga dos rúbricas.
import-flaw-other = Falta algo más
import-flaw-other-about = Mire otra vez estos lugares.

## Corregir

import-mend = El marco
import-mend-about = Cada texto se puede cambiar donde está.
import-title-label = Título
import-id-label = Nombre corto
import-id-hint = Está en las direcciones y es el mismo en todas las versiones.
import-version-label = Versión
import-version-hint = Por ejemplo, el año. Una versión guardada no cambia nunca.
import-language-label = Idioma del texto
import-language-hint = Como código: en, es, ar.
import-source-label = De dónde viene
import-source-hint = La publicación y a quién se debe.
import-levels = Niveles, desde el más bajo
import-level-number = Número del nivel { $place }
import-level-name = Nombre del nivel { $place }
import-level-taken = Otro nivel tiene este número.
import-level-add = Añadir un nivel
import-level-remove = Quitar el nivel { $level }
import-level-removed = Se quitó el nivel { $level }, con sus textos.
import-domain-code = Código del dominio
import-domain-name = Nombre del dominio
import-domain-intro = De qué trata
import-domain-add = Añadir un dominio
import-domain-remove = Quitar el dominio { $code }
import-domain-removed = Se quitó el dominio { $code }, con sus criterios.
import-questions = Preguntas para conversar
import-question = Pregunta { $number }
import-question-add = Añadir una pregunta
import-steps = Primeros pasos
import-step = Primer paso { $number }
import-step-add = Añadir un paso
import-criterion = Criterio { $code }
import-criterion-code = Código
import-criterion-name = Nombre
import-criterion-group = Encabezado bajo el que está
import-criterion-add = Añadir un criterio
import-criterion-remove = Quitar { $code }
import-criterion-removed = Se quitó el criterio { $code }.
import-aliases = Otros nombres
import-alias = Otro nombre { $number }
import-alias-add = Añadir otro nombre
import-more = Encabezado y otros nombres
import-left = Texto sin lugar: nivel { $level }
import-left-remove = Quitar este texto
import-left-removed = Se quitó un texto del nivel { $level }.
import-glossary = Glosario
import-term = Término { $number }
import-definition = Qué significa { $term }
import-term-add = Añadir un término
import-term-remove = Quitar { $term }
import-term-removed = Se quitó el término { $term }.
import-line-removed = Se quitó una línea.
import-remove = Quitar
import-undo = Devolverlo
import-unnamed = sin nombre
import-domain-holds =
    { $criteria ->
        [one] 1 criterio
       *[other] { $criteria } criterios
    }
import-domain-missing =
    { $count ->
        [one] falta 1
       *[other] faltan { $count }
    }
import-domain-doubts = { $count } que mirar

## Guardar

import-differs = En qué se diferencia de la versión { $version }
import-same-as = Es el mismo texto que la versión { $version }, que ya está guardada.
import-same-about = Cambie algo, o vuelva a ella.
import-checking = Comprobando …
import-check-failed = El servidor no pudo comprobarlo. { $problem }
import-ready = No falta nada. Se puede guardar.
import-ready-differs =
    { $count ->
        [one] No falta nada. 1 cosa será distinta de la versión { $version }.
       *[other] No falta nada. { $count } cosas serán distintas de la versión { $version }.
    }
import-see = Ver qué
import-not-ready =
    { $count ->
        [one] Falta 1 cosa: { $title } ({ $place }).
       *[other] Faltan { $count } cosas. La primera: { $title } ({ $place }).
    }
import-taken = La versión { $version } ya es de otro texto, y una versión guardada no cambia nunca.
import-take-next = Usar { $version }
import-save = Guardar como versión { $version }
import-save-unnamed = Guardar
import-saving = Guardando …
import-saved = «{ $title }» está guardado
import-saved-about = Versión { $version }. Desde ahora este texto se queda como está, y se pueden hacer reuniones con él.
import-saved-hold = Hacer una reunión con él
import-saved-look = Verlo
import-saved-another = Traer otro
