### Lo que se dice de un acta comprobada: qué falla, qué se comprobó y qué no se pudo.

proof-record = Registro { $seq }:
proof-statement = la declaración firmada del servidor

## Lo primero que falla: en los archivos

proof-fault-zip = Esto no se puede leer como expediente. Quizá sea otro archivo, o se dañó o se cortó por el camino.
proof-fault-receipts = Esto no se puede leer como archivo de recibos. Se cambió o se cortó por el camino, o es otro archivo.
proof-fault-file_missing = Falta { $file }. Un expediente siempre lo lleva.
proof-fault-file_foreign = { $file } no pertenece a un expediente, o está dos veces.
proof-fault-file_changed = { $file } se cambió: no es el archivo que firmó el servidor.
proof-fault-file_form = { $file } no se puede leer: no está escrito como debe.
proof-fault-other_key = Del expediente responde otra clave que la que usted indicó: { $vkey }
proof-fault-unsigned = { $file } no lleva la firma de la clave del servidor.
proof-fault-signature = La firma de { $file } no es válida: se cambió el contenido, o firmó otra persona.
proof-fault-other_session = { $file } trata de otra sesión.
proof-fault-sizes = El servidor firmó { $signed } registros, y la lista de archivos dice { $found }.
proof-fault-logged = La declaración firmada no está en la lista que el servidor lleva de todas las sesiones.
proof-fault-cosignature = La firma del testigo { $name } en la lista que el servidor lleva de todas las sesiones no es válida: se cambió el contenido, o firmó otra persona.
proof-fault-not_cosigned = El testigo que usted indicó no firmó la lista que el servidor lleva de todas las sesiones: { $vkey }
proof-fault-rubric = rubric.json no es el texto con el que se celebró la reunión.
proof-fault-assessment =
    { $criterion ->
        [none] assessment.json tiene otros criterios que los registros.
       *[other] Lo que assessment.json dice de { $criterion } no es lo que resulta de los registros.
    }

## En la lista de registros

proof-fault-line = No se puede leer: su línea está cortada, o se cambió.
proof-fault-order = En su lugar está el registro { $found }. Falta un registro, se añadió o se movió.
proof-fault-entry = Su asiento no es el de un registro.
proof-fault-place = Él mismo dice que pertenece a otro lugar. Falta un registro, se añadió o se movió.
proof-fault-body_hash = Se cambió lo que dice: no tiene la huella que quedó registrada.
proof-fault-body = Lo que dice no es lo que dice un registro de su clase.
proof-fault-cut = Hay { $found } registros, y el servidor firmó { $signed }.
proof-fault-root = Los registros { $from } a { $to } no son los que firmó el servidor. Al menos uno se cambió.
proof-fault-history = Los primeros { $to } registros no son los que este dispositivo vio antes. El servidor firmó ambos, así que los reescribió.

## En un recibo

proof-fault-proof = La prueba que da el servidor no lleva a este registro.
proof-fault-absent = El servidor lo firmó y no lo muestra.
proof-fault-receipt = Es otro registro que el que el servidor confirmó en su momento.
proof-fault-withheld = El servidor no muestra lo que dice.
proof-fault-said = Dice otra cosa que la que se envió, o nombra a otra persona.

## En lo que se contó

proof-fault-never_made = No dice que se preparara una reunión.
proof-fault-people = Quién podía votar, se abstuvo por conflicto o estaba ausente no es lo que resulta de los registros anteriores.
proof-fault-votes = Los votos que cuenta no son los que valían.
proof-fault-scale = Nombra niveles que no están en la escala.
proof-fault-tally = Sus cuentas no son las de los votos.
proof-fault-rule = Su regla no es la que estaba vigente.
proof-fault-quorum = Lo que dice del quórum no es lo que resulta de los votos.
proof-fault-outcome = Lo que dice de la regla no es lo que resulta de las cuentas.
proof-fault-undecidable = Decide algo que no se había votado.
proof-fault-basis = Si la decisión sigue la regla no es como dice.
proof-fault-reason = Se aparta de la regla sin dar un motivo.
proof-fault-supersedes = Ocupa el lugar de otra decisión que la que dice.
proof-fault-step = Trata de un próximo paso que no existe, o dice de uno lo que ya era así.

## Lo que se comprobó

proof-done-files =
    { $count ->
        [one] El archivo está como cuando se hizo el expediente.
       *[other] Los { $count } archivos están como cuando se hizo el expediente.
    }
proof-done-records =
    { $count ->
        [one] 1 registro: su huella, y que no falta ni sobra ninguno.
       *[other] { $count } registros: la huella de cada uno, su orden, y que no falta ni sobra ninguno.
    }
proof-done-signed = Son los que firmó el servidor, con el nombre { $name }.
proof-done-logged =
    { $size ->
        [one] La declaración firmada está en la lista que el servidor lleva de todas las sesiones, que tiene 1 entrada.
       *[other] La declaración firmada está en la lista que el servidor lleva de todas las sesiones, que tiene { $size } entradas.
    }
proof-done-rubric = La rúbrica es el texto exacto con el que se celebró la reunión.
proof-done-recounted =
    { $count ->
        [one] Se volvió a contar 1 votación o decisión a partir de lo que llevó a ella, y da lo mismo.
       *[other] Se volvieron a contar { $count } votaciones y decisiones a partir de lo que llevó a ellas, y dan lo mismo.
    }
proof-done-assessment =
    { $count ->
        [one] Lo que el expediente dice de su criterio resulta de los registros.
       *[other] Lo que el expediente dice de cada uno de sus { $count } criterios resulta de los registros.
    }
proof-done-key_expected = La clave es la que usted indicó.
proof-done-cosigned = Esa lista la firmó también el testigo { $name }, el { $time }, con la clave que usted indicó.

## Lo que no se pudo comprobar

proof-left-signatures = Las firmas. Este navegador no conoce Ed25519; uno más nuevo sí, y también verify.py, que está en el expediente.
proof-left-key = De quién es la clave. Compare { $fingerprint }, o la clave entera que está abajo, con la que publica el servidor, o con la que alguien anotó en la reunión.
proof-left-cosigned_key = De quién es la clave que firmó la lista de todas las sesiones como { $name }, el { $time }. Solo la nombra el expediente: { $vkey }
proof-left-cosigned_unknown = Una firma en la lista de todas las sesiones que dice ser de { $name }. No se conoce su clave.
proof-left-partly =
    { $count ->
        [one] Cada voto de 1 votación. Aquí no se muestran, así que se comprobaron quién votó, las sumas y el resultado.
       *[other] Cada voto de { $count } votaciones. Aquí no se muestran, así que se comprobaron quién votó, las sumas y los resultados.
    }
proof-left-bodies =
    { $count ->
        [one] Lo que dice 1 registro. Aquí no se muestra, o se borró; sí se comprobó que está y que no cambió.
       *[other] Lo que dicen { $count } registros. Aquí no se muestran, o se borraron; sí se comprobó que están y que no cambiaron.
    }
proof-left-pages = Las palabras de las páginas del expediente. Están como las firmó el servidor; los niveles y las cuentas de arriba sí se compararon.
