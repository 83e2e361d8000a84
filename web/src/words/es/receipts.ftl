### Recibos: lo que el servidor confirmó de los votos propios, y si el acta concuerda.

receipts-title =
    { $count ->
        [one] Su recibo
       *[other] Sus recibos: { $count }
    }
receipts-about = Cada vez que votó o respondió, el servidor lo confirmó con un recibo. Con él puede comprobar, ahora o dentro de unos años, que consta en el acta tal como usted lo dijo. Los recibos se guardan en este dispositivo.
receipts-save = Guardarlos en un archivo
receipts-private = El archivo dice cómo votó. Usted decide si lo enseña o se lo guarda.
receipts-again = Comprobar otra vez

## En qué quedó la comprobación, en una frase

receipts-asking = Comprobando …
receipts-all =
    { $count ->
        [one] Concuerda con el acta firmada.
       *[other] Los { $count } concuerdan con el acta firmada.
    }
receipts-some = Por ahora concuerdan con el acta firmada { $held } de { $count }.
receipts-none =
    { $count ->
        [one] Se podrá comprobar cuando termine la votación.
       *[other] Se podrán comprobar cuando termine la votación.
    }
receipts-broken =
    { $broken ->
        [one] Un recibo no concuerda con el acta. Avise a quien modera y guarde el archivo: contiene lo que el servidor confirmó cuando usted votó.
       *[other] { $broken } recibos no concuerdan con el acta. Avise a quien modera y guarde el archivo: contiene lo que el servidor confirmó cuando usted votó.
    }
receipts-away = Ahora no se puede llegar al servidor. Sus recibos están a salvo en este dispositivo.
receipts-unable = Esta página llegó sin https, y entonces los navegadores no comprueban nada. Guarde el archivo; se puede comprobar en otro sitio.

## De qué es un recibo: empieza las frases de abajo

receipts-vote =
    { $round ->
        [0] Su voto en la ronda previa sobre { $on }, { $said },
       *[other] Su voto en la ronda { $round } sobre { $on }, { $said },
    }
receipts-withdrawal =
    { $round ->
        [0] La retirada de su voto en la ronda previa sobre { $on }
       *[other] La retirada de su voto en la ronda { $round } sobre { $on }
    }
receipts-answer = Su respuesta a la propuesta { $proposal } sobre { $on }, «{ $said }»,

receipts-is-holds = { $what } consta en el acta firmada, sin cambios.
receipts-is-unsigned = { $what } consta en el acta, sin cambios. Este navegador no puede comprobar la firma; uno más nuevo sí.
receipts-is-broken = { $what } no concuerda con el acta.
receipts-is-open = { $what } ha llegado al servidor. Se podrá comprobar cuando termine la votación.
receipts-is-over = { $what } ha llegado al servidor. La votación terminó y el servidor aún no la ha firmado. Compruébelo otra vez en un momento; si sigue igual, avise a quien modera y guarde el archivo.
receipts-is-kept = { $what } ha llegado al servidor.

## Lo que se dijo después en el mismo lugar

receipts-later-vote = Un voto suyo posterior ocupó su lugar.
receipts-later-withdrawal = Después lo retiró.
receipts-later-answer = Una respuesta suya posterior ocupó su lugar.
receipts-later-again = Después volvió a votar.

receipts-record = Registro { $seq }, { $when }

## En el archivo

receipts-read-me = Estos son los recibos de lo que una persona dijo en las votaciones de una reunión. Cada uno nombra un registro de la reunión por su número (seq) y por la huella de su asiento (leaf), tal como lo confirmó el servidor. Donde constan proof, entry, salt y body, se puede comprobar sin ese servidor: en { $address }, o con cualquier programa que siga la regla R-18.14 del protocolo de Rubricon. Donde faltan, la votación aún no había terminado: abra otra vez la reunión en el mismo dispositivo y guarde el archivo de nuevo. Compare las claves con la que publica el servidor, o con la que alguien anotó en la reunión.
