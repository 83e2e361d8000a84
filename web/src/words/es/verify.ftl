### Comprobar un expediente: la página donde se suelta.

verify-title = Comprobar un acta
verify-about = Quien tenga el expediente de una reunión puede comprobar aquí que nada se cambió, se quitó ni se añadió, y que los votos se contaron bien.
verify-private = Se comprueba en este dispositivo. No se envía nada a ningún sitio; puede cortar antes la conexión.
verify-choose = Elegir el expediente
verify-drop = o suéltelo aquí. Es un archivo que termina en .zip.
verify-another = Comprobar otro expediente
verify-key = ¿Conoce la clave del servidor?
verify-key-label = La clave
verify-key-hint = La sabe quien llevaba el servidor, o se anotó en la reunión. Es parecida a vote.example.org+1a2b3c4d+AR…
verify-key-wrong = Esta clave no está entera. Tiene tres partes separadas por el signo más.
verify-witness-label = Claves de testigos
verify-witness-hint = Si sabe de otros que firman la lista que este servidor lleva de todas las sesiones: una clave por línea. Cada uno tiene que haber firmado.
verify-witness-wrong = Una de estas no es la clave de un testigo. Tiene tres partes separadas por el signo más, y la última empieza por B.
verify-reading = Leyendo { $name } …
verify-progress = { $done } de { $of } registros comprobados …
verify-stop = Detener
verify-failed = La comprobación se detuvo antes de acabar. Quizá el archivo sea demasiado grande para este dispositivo; verify.py, que está en el expediente, lo comprueba por partes.
verify-unable = Aquí esta página no puede comprobar nada: llegó sin https, y entonces los navegadores no calculan huellas. Ábrala con https, o compruebe el expediente con verify.py, que está en él.
verify-holds = Esta acta es válida.
verify-broken = Esta acta no es válida.
verify-unsure = En lo que se pudo comprobar no falla nada, pero las firmas no se pudieron comprobar.
verify-what =
    { $records ->
        [one] «{ $title }», 1 registro.
       *[other] «{ $title }», { $records } registros.
    }
verify-scope-full = Tiene todo lo que se registró.
verify-scope-auditor = Tiene lo que pueden leer quienes dirigen y quienes auditan.
verify-scope-public = Tiene lo que puede leer cualquiera, sin nombres.
verify-scope-own = Tiene lo que puede leer una persona participante.
verify-first-wrong = Lo primero que falla
verify-after = Lo que está antes se comprobó y vale como se indica. De lo que viene después no hay que fiarse.
verify-checked = Lo que se comprobó
verify-unchecked = Lo que no se pudo comprobar
verify-whole-key = La clave entera
verify-kinds = Clases de registros que aquí no se pueden leer
verify-means-title = Qué demuestra esto y qué no
verify-means = Si un acta es válida, nada en ella se cambió, se quitó, se añadió ni se movió desde que el servidor la firmó, sus votos suman lo que se anunció y cada decisión dice la verdad sobre si sigue la regla. No demuestra que las personas fueran quienes decían ser, ni que pensaran lo que votaron.
verify-python = Para comprobarla sin esta página y sin Rubricon, use el programa verify.py que está en el expediente.
