### Las listas de sesiones y de evaluados.

sessions-title = Sesiones
sessions-about = Todas las sesiones de este servidor, también las de hace años.
sessions-links = Sobre los enlaces de sesiones antiguas
sessions-links-about = Quien dirige una sesión o lee su acta necesita el enlace que recibió. Los enlaces son como llaves: se mostraron una sola vez, al crear la sesión, y esta lista no puede mostrarlos de nuevo. Los que este navegador aún recuerda están junto a su sesión. Los resultados de cualquier sesión los puede ver y compartir sin ellos.
sessions-links-lost = Si se pierde el enlace de quien facilita, otra persona que cofacilita y sigue en la sesión puede tomar la dirección con su propio enlace. Si no, haga otra sesión igual; lo decidido queda en el acta y cuenta en los resultados de sus evaluados.
sessions-no-key = Para ver esta lista, abra el enlace con la clave de anfitrión. El servidor lo mostró al arrancar por primera vez, y «rubricon serve» lo muestra de nuevo.
sessions-key-wrong = El servidor no reconoce esta clave de anfitrión. Abra el enlace otra vez, tal como lo mostró el servidor.
sessions-loading = Cargando la lista…
sessions-none = Todavía no hay sesiones. Prepare la primera y aparecerá aquí.
sessions-none-go = Preparar una reunión

## Buscar una

sessions-search = Buscar
sessions-search-example = Título, nombre, código o rúbrica
sessions-search-clear = Borrar la búsqueda
sessions-order = Orden
sessions-order-newest = Las más nuevas primero
sessions-order-oldest = Las más antiguas primero
sessions-order-title = Por título
sessions-shown = Qué sesiones
sessions-shown-current = Todas
sessions-shown-open = Abiertas
sessions-shown-closed = Cerradas
sessions-shown-archived = Archivadas
sessions-shown-unreadable = Ilegibles
sessions-found =
    { $count ->
        [0] Aquí no hay ninguna.
        [one] 1 sesión.
       *[other] { $count } sesiones.
    }
sessions-found-search =
    { $count ->
        [0] Aquí no hay nada que coincida con «{ $search }».
        [one] 1 sesión coincide con «{ $search }».
       *[other] { $count } sesiones coinciden con «{ $search }».
    }
sessions-found-archived =
    { $count ->
        [one] Entre las archivadas hay 1.
       *[other] Entre las archivadas hay { $count }.
    }
sessions-list = La lista
sessions-more =
    { $count ->
        [one] Mostrar 1 más
       *[other] Mostrar { $count } más
    }

## Una sesión

sessions-standing =
    { $phase ->
        [draft] En preparación
        [lobby] La gente está entrando
        [running] En curso
        [paused] En pausa
       *[closed] Cerrada
    } · { $decided } de { $items } con decisión
sessions-code = Código
sessions-like = Hacer otra igual
sessions-console = Abrir la consola
sessions-results = Ver los resultados
sessions-record = Leer el acta
sessions-archive = Archivar
sessions-take-out = Sacar del archivo
sessions-archived = «{ $title }» está archivada. Su acta, sus resultados y sus enlaces se conservan.
sessions-taken-out = «{ $title }» ya no está archivada.
sessions-undo = Deshacer
sessions-made-on = creada el { $day }
sessions-unreadable = No se puede leer
sessions-unreadable-about = El acta de esta sesión no cuadra, o la sesión no llegó a crearse del todo; por eso no se muestra nada de ella y no cuenta en ningún resultado. Las demás sesiones no se ven afectadas. Consulte a quien lleva el servidor: su registro dice qué falla y dónde, y una copia de seguridad de la carpeta de datos puede recuperar la sesión.

## Evaluados

sessions-subjects-title = Evaluados
sessions-subjects-about = Todos a quienes se evaluó en este servidor. Cada nombre lleva a cómo está según todas sus sesiones.
sessions-subjects-none = Todavía no se ha evaluado a nadie. Aquí aparece cada evaluado en cuanto se crea su primera sesión.
sessions-subjects-search-example = Nombre o rúbrica
sessions-subjects-found =
    { $count ->
        [0] Aquí no hay nadie.
        [one] 1 evaluado.
       *[other] { $count } evaluados.
    }
sessions-subjects-found-search =
    { $count ->
        [0] Nadie coincide con «{ $search }».
        [one] 1 evaluado coincide con «{ $search }».
       *[other] { $count } evaluados coinciden con «{ $search }».
    }
sessions-subjects-more =
    { $count ->
        [one] Mostrar 1 más
       *[other] Mostrar { $count } más
    }
sessions-subject-sessions =
    { $count ->
        [one] 1 sesión
       *[other] { $count } sesiones
    }
sessions-subject-scored = valorado por última vez el { $day }
sessions-subject-not-scored = sin valorar todavía
sessions-subject-rubrics = Rúbricas
sessions-compare = Comparar con { $rubric }
sessions-compare-title = Uno al lado del otro
sessions-compare-about = Cómo están todos los evaluados con una misma rúbrica.
