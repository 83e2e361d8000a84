### Enlaces que muestran resultados a quien los tenga.

share-open = Compartir resultados
share-title = Compartir los resultados de «{ $title }»
share-about = Quien tenga un enlace así puede leer cómo está todo, sin cambiar nada. No hace falta ninguna cuenta.
share-label = ¿Para qué es?
share-label-about = Lo lee quien abra el enlace. Puede dejarlo vacío.
share-lasting = ¿Cuánto tiempo sirve?
share-lasting-week = Una semana
share-lasting-month = 30 días
share-lasting-year = Un año
share-lasting-always = Hasta que usted lo anule
share-who = Qué muestra y a quién
share-people = Con nombres
share-people-about = Muestra también quién votó qué, tal como se vio en la sesión.
share-nameless = No nombra a nadie: ni quién votó qué, ni quién escribió algo.
share-public = Público
share-public-about = Para cualquiera: tiene además canales a los que suscribirse y un fragmento para poner en otro sitio web. Estos no nombran a nadie.
share-make = Crear el enlace
share-full = No caben más enlaces. Anule alguno que ya no haga falta e inténtelo de nuevo.
share-made = El enlace está listo
share-made-once = Cópielo ahora: solo se muestra esta vez. Si se pierde, anúlelo y cree otro.
share-made-public = Es público, así que lo encontrará siempre en la lista de abajo.
share-copy = Copiar el enlace
share-copy-text = Copiar
share-qr = Código QR del enlace
share-addresses = Sus direcciones
share-address-link = El enlace
share-address-snippet = Para poner en otro sitio web
share-address-atom = Canal de decisiones (Atom)
share-address-json = Canal de decisiones (JSON)
share-embed-title = Resultados de { $title }
share-live = Enlaces hasta ahora
share-live-none = Todavía no hay ninguno.
share-live-failed = No se pudieron cargar los enlaces que hay.
share-unlabelled = Enlace del { $day }
share-facts =
    Creado el { $made }, { $end ->
        [none] sin fecha de fin
       *[other] { $ended ->
            [yes] terminó el { $end }
           *[no] sirve hasta el { $end }
        }
    }{ $people ->
        [yes] , con nombres
       *[no] , sin nombres
    }{ $public ->
        [yes] , público
       *[no] { "" }
    }.
share-revoke = Anular
share-revoke-sure = ¿Anular este enlace? Quien lo tenga ya no verá nada. No se puede deshacer; siempre se puede crear otro.
share-revoke-do = Anularlo
share-revoke-not = Conservarlo
