### Entrar en una reunión y volver a ella.

home-page-title = Entrar en una reunión
home-heading = Entrar en una reunión
home-lead = Escriba el código que aparece en la pantalla de la sala o en su invitación. No necesita ninguna cuenta.
home-lead-code = El código ya está puesto. Diga quién es; no necesita ninguna cuenta.

home-code = Código de la reunión
home-code-hint = Ocho letras y números, por ejemplo K7QM-4X2P. Da igual si son mayúsculas o minúsculas.
home-name = Su nombre
home-name-hint = Como le conocen los demás en la reunión.
home-organisation = Su organización
home-organisation-hint = A quién representa: una escuela, una oficina, una empresa, una familia.
home-organisation-invited = Viene de su invitación. Cámbiela si representa a otra organización.
home-remembered = Su nombre y su organización se guardan en este dispositivo para que no tenga que escribirlos otra vez.

home-join = Entrar y votar
home-follow = Solo quiero seguir la reunión
home-follow-hint = Verá todo lo que ve el grupo, sin votar.
home-joining = Entrando …
home-host = Organizar una reunión

## Lo que puede fallar, dicho junto al campo

home-code-missing = Escriba el código de la reunión.
home-code-short =
    { $missing ->
        [one] Falta un carácter. El código tiene ocho.
       *[other] Faltan { $missing } caracteres. El código tiene ocho.
    }
home-code-long = Es demasiado largo. El código tiene ocho caracteres.
home-code-odd = El código solo lleva letras y números, y nunca la letra U.
home-code-unknown = Ninguna reunión abierta tiene este código. Revíselo o pregunte a quien le invitó si la reunión ya está abierta.
home-name-missing = Escriba su nombre para que los demás sepan quién está.
home-organisation-missing = Escriba a quién representa. Puede poner «yo mismo» o «yo misma».
home-door-closed = Por ahora, la puerta de esta reunión está cerrada. Pida a quien la modera que la abra e inténtelo de nuevo; lo que escribió sigue aquí.
home-offline = No se puede llegar al servidor. Revise su conexión e inténtelo de nuevo; lo que escribió sigue aquí.

## Reuniones en este dispositivo

home-return-heading = Sus reuniones en este dispositivo
home-return-untitled = Reunión { $code }
home-return-as = Entró como { $name }, { $when }
home-return-following = Como observador, { $when }
home-return-forget = Quitar
home-return-forget-label = Quitar { $title } de esta lista
home-return-forget-question = ¿Quitar «{ $title }» de este dispositivo? Sus votos se conservan; los recibos se van del dispositivo. Para volver tendrá que entrar con el código, como una persona nueva.
home-return-keep = Dejarla
