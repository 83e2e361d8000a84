### Cómo se lleva una reunión, al prepararla y al cambiarla.

settings-not-leading = { $name } dirige la reunión y puede cambiar esto.
settings-quorum = Cuántas personas tienen que votar
settings-quorum-about = Con menos votos no vale ningún nivel, digan lo que digan. No tener seguridad y abstenerse también cuenta como votar.
settings-quorum-none = Sin mínimo
settings-quorum-none-about = La regla mira los votos que haya.
settings-quorum-people = Un número de personas
settings-quorum-people-about = El mismo para todos los puntos.
settings-quorum-people-number = Personas
settings-quorum-people-wrong = Elija un número entero a partir de 1.
settings-quorum-percent = Una parte de quienes entraron
settings-quorum-percent-about = Sin contar a quien se aparta del punto, redondeando hacia arriba.
settings-quorum-percent-number = Parte de las personas
settings-quorum-percent-wrong = Elija un número entero del 1 al 100.
settings-quorum-words-people =
    { $people ->
        [one] 1 voto como mínimo
       *[other] { $people } votos como mínimo
    }
settings-quorum-words-percent = tiene que votar el { $percent } %
settings-group = El grupo más pequeño que se muestra por separado
settings-group-about = Las organizaciones con menos votos se muestran juntas, para que no se pueda deducir el voto de nadie.
settings-group-wrong = Elija de 2 a 20.
settings-public-body = Es un órgano público
settings-public-body-about = Sus votos llevan nombre, como suelen pedir las normas de reuniones abiertas. No se puede desactivar después del primer voto.
settings-public-body-fixed = Ya se votó como órgano público, así que los votos siguen llevando nombre.
settings-reading = Tiempo para leer
settings-reading-about = Una cuenta atrás cuando el grupo pasa a un punto nuevo. Puede abrir la votación antes de que termine.
settings-reading-none = Sin cuenta atrás
