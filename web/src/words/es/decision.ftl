### Una decisión registrada, en cada página que la muestra.

decision-decided = Decidido
decision-decided-before = Decidido antes
decision-departs = Se aparta de la regla, por el motivo indicado.
decision-consent-list = Aceptado de la lista de consenso, tal como se votó en la ronda previa.
decision-dissent = Desacuerdos
decision-evidence = Evidencias
decision-next-steps = Próximos pasos
decision-unsigned = Sin firma
decision-name-withheld = Con firma; el nombre no se muestra
decision-reasons = Por qué votó así la gente
decision-step-done = Hecho:
decision-step-dropped = Descartado:
decision-step-late = pasada de fecha
decision-step-by = hasta el { $day }
decision-step-changed =
    { $named ->
        [no] Cambiado el { $day }.
       *[other] Cambiado el { $day } por { $person }.
    }
decision-step-decided = Como se decidió:
