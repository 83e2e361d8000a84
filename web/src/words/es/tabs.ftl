### El camino entre las páginas del anfitrión.

tabs-label = Páginas del anfitrión
tabs-host = Preparar
tabs-sessions = Sesiones
tabs-subjects = Evaluados
