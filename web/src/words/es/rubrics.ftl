### Las páginas que muestran rúbricas: la lista, una rúbrica para leer y lo que cambió entre dos versiones.

rubrics-title = Rúbricas
rubrics-about = Con ellas se valoran los grupos. Elija una para leerla.
rubrics-loading = Cargando las rúbricas …
rubrics-failed = No se pudieron cargar las rúbricas. Compruebe la conexión e inténtelo de nuevo.
rubrics-none = Aquí todavía no hay ninguna rúbrica.
rubrics-holds = { rubrics-domains }, { rubrics-criteria }, { rubrics-descriptors }, { rubrics-terms }
rubrics-domains =
    { $domains ->
        [one] 1 dominio
       *[other] { $domains } dominios
    }
rubrics-criteria =
    { $criteria ->
        [one] 1 criterio
       *[other] { $criteria } criterios
    }
rubrics-descriptors =
    { $descriptors ->
        [one] 1 descriptor
       *[other] { $descriptors } descriptores
    }
rubrics-terms =
    { $terms ->
        [0] sin glosario
        [one] 1 término de glosario
       *[other] { $terms } términos de glosario
    }
rubrics-version = Versión { $version }
rubrics-versions = Versiones
rubrics-built-in = Viene con Rubricon
rubrics-own = Traída por un anfitrión
rubrics-own-title = Use su propio marco
rubrics-own-about = Traiga un documento, una hoja de cálculo o un archivo. Verá qué se entendió y podrá corregirlo antes de guardarlo.
rubrics-own-go = Traer un marco
rubrics-host = Preparar una reunión

## Una rúbrica

rubrics-one-loading = Cargando el texto …
rubrics-one-unknown = No hay ninguna rúbrica en esta dirección. Quizá tenga otra versión.
rubrics-one-failed = No se pudo cargar el texto. Compruebe la conexión e inténtelo de nuevo.
rubrics-all = Todas las rúbricas
rubrics-hold = Hacer una reunión con ella
rubrics-change = Cambiarla como versión nueva
rubrics-about-text = Sobre este texto
rubrics-scale = Los niveles
rubrics-source = Fuente
rubrics-digest = Huella
rubrics-digest-about = Cada sesión dice con qué huella se hizo. La misma huella es el mismo texto, letra por letra.
rubrics-this-version = esta
rubrics-since = Qué cambió desde { $version }
rubrics-download = Descargar
rubrics-file-xlsx = Excel
rubrics-file-csv = CSV
rubrics-file-markdown = Markdown
rubrics-file-toml = TOML
rubrics-file-json = JSON
rubrics-contents = Dominios
rubrics-search = Buscar en esta rúbrica
rubrics-search-example = Una palabra, o { $code }
rubrics-search-clear = Mostrar todo otra vez
rubrics-search-go = Pulse Intro para ir a { $code }.
rubrics-found =
    { $all ->
        [0] Nada coincide con «{ $search }». Pruebe con menos palabras, o solo con el principio de una.
       *[other] «{ $search }» está en { $criteria ->
            [0] ningún criterio
            [one] 1 criterio
           *[other] { $criteria } criterios
        }{ $domains ->
            [0] { "" }
            [one] , el texto sobre 1 dominio
           *[other] , los textos sobre { $domains } dominios
        }{ $terms ->
            [0] { "" }
            [one] {" "}y 1 término del glosario
           *[other] {" "}y { $terms } términos del glosario
        }.
    }
rubrics-also = También se llama:
rubrics-questions = Preguntas para conversar
rubrics-steps = Primeros pasos
rubrics-glossary = Glosario
rubrics-guides-domain =
    { $count ->
        [one] De las guías: 1 nota sobre este dominio
       *[other] De las guías: { $count } notas sobre este dominio
    }
rubrics-guides-criterion =
    { $count ->
        [one] De las guías: 1 nota sobre este criterio
       *[other] De las guías: { $count } notas sobre este criterio
    }

## Qué cambió

rubrics-changes = Qué cambió desde { $version }
rubrics-changes-loading = Comparando los dos textos …
rubrics-changes-failed = No se pudieron comparar los dos textos. Inténtelo de nuevo en un momento.
rubrics-changes-none = Nada. Las dos versiones tienen el mismo texto.
rubrics-changes-count =
    { $count ->
        [one] 1 cambio.
       *[other] { $count } cambios.
    }
rubrics-changes-key = Las palabras nuevas están subrayadas; las que se quitaron, tachadas.
rubrics-changes-close = Cerrar la comparación
rubrics-change-whole = La rúbrica en conjunto
rubrics-change-begin-added = añadido:
rubrics-change-begin-removed = quitado:
rubrics-change-end = fin.
rubrics-change-title = Título
rubrics-change-source = Fuente, { $how ->
        [added] añadida
        [removed] quitada
       *[changed] cambiada
    }
rubrics-change-language = Idioma
rubrics-change-level = Nombre del nivel { $level }, { $how ->
        [added] añadido
        [removed] quitado
       *[changed] cambiado
    }
rubrics-change-domain = { $how ->
        [added] Dominio nuevo
        [removed] Dominio quitado
       *[changed] Nombre del dominio
    }
rubrics-change-introduction = De qué trata el dominio, { $how ->
        [added] añadido
        [removed] quitado
       *[changed] cambiado
    }
rubrics-change-reflection-question = { $how ->
        [added] Pregunta nueva
        [removed] Pregunta quitada
       *[changed] Pregunta cambiada
    }
rubrics-change-foundational-step = { $how ->
        [added] Primer paso nuevo
        [removed] Primer paso quitado
       *[changed] Primer paso cambiado
    }
rubrics-change-criterion = { $how ->
        [added] Criterio nuevo
        [removed] Criterio quitado
       *[changed] Nombre del criterio
    }
rubrics-change-group = Encabezado bajo el que está, { $how ->
        [added] añadido
        [removed] quitado
       *[changed] cambiado
    }
rubrics-change-alias = { $how ->
        [added] Otro nombre nuevo
        [removed] Otro nombre quitado
       *[changed] Otro nombre cambiado
    }
rubrics-change-descriptor = Descriptor de { $level }, { $how ->
        [added] añadido
        [removed] quitado
       *[changed] cambiado
    }
rubrics-change-term = { $how ->
        [added] Término nuevo: { $term }
        [removed] Término quitado: { $term }
       *[changed] { $term }
    }
rubrics-change-order = Movido: estaba { $from }, ahora está { $to }.
rubrics-change-domain-of = Pasó del dominio { $before } al dominio { $after }.
rubrics-change-code = El código era { $before }; ahora es { $after }.
rubrics-change-glossary-order = Los términos están en otro orden.
rubrics-change-after = después de { $code }
rubrics-change-first = al principio
