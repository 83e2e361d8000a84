### Comprobar un expediente, o los recibos propios: la página donde se suelta el archivo.

verify-title = Comprobar un acta
verify-about = Quien tenga el expediente de una reunión puede comprobar aquí que nada se cambió, se quitó ni se añadió, y que los votos se contaron bien. Quien guardó los recibos de sus votos puede comprobar aquí que constan en el acta.
verify-private = Se comprueba en este dispositivo. No se envía nada a ningún sitio; puede cortar antes la conexión.
verify-choose = Elegir el archivo
verify-drop = o suéltelo aquí. Un expediente termina en .zip; los recibos, en .json.
verify-another = Comprobar otro archivo
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

## Recibos

verify-receipts-holds =
    { $count ->
        [one] Este recibo concuerda con el acta firmada.
       *[other] Estos recibos concuerdan con el acta firmada.
    }
verify-receipts-broken = Estos recibos no concuerdan con un acta firmada.
verify-receipts-unsure = En lo que se pudo comprobar no falla nada, pero las firmas no se pudieron comprobar.
verify-receipts-unproven = En este archivo aún no hay nada que comprobar.
verify-receipts-unproven-then = Cuando se guardó, las votaciones no habían terminado. Abra otra vez la reunión en el dispositivo con el que se votó y guarde los recibos de nuevo.
verify-receipts-what = Recibos de «{ $title }».
verify-receipts-person = De una persona, con el identificador { $person }.
verify-receipts-list = Los recibos
verify-receipt-vote =
    { $round ->
        [0] Voto en la ronda previa sobre { $on }: { $said }
       *[other] Voto en la ronda { $round } sobre { $on }: { $said }
    }
verify-receipt-withdrawal =
    { $round ->
        [0] Voto en la ronda previa sobre { $on }: retirado
       *[other] Voto en la ronda { $round } sobre { $on }: retirado
    }
verify-receipt-answer = Respuesta a la propuesta { $proposal } sobre { $on }: { $said }
verify-receipt-level = nivel { $level }
verify-receipt-other = Algo de otra clase sobre { $on }
verify-receipt-reason = Por qué: { $reason }
verify-receipt-is-holds = Consta en el acta firmada, sin cambios.
verify-receipt-is-unsigned = Consta en el acta, sin cambios.
verify-receipt-is-broken = No concuerda.
verify-receipt-is-unproven = El archivo no trae su prueba: cuando se guardó, la votación no había terminado.
verify-receipts-left-names = Cómo se llaman los criterios. El acta nombra cada uno con un identificador, y el archivo dice cuál es; el expediente de la reunión dice si es así.
verify-receipts-means = Si un recibo concuerda, el acta de la reunión que firmó el servidor tiene este voto con exactamente estas palabras. No demuestra que quien tiene el archivo sea la persona que votó.
