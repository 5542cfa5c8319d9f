package ui

// keysHere are the keys of the calendar.
func (s *calendarScreen) keysHere() []pageKey {
	f := s.frame
	out := f.keyWords("calendar.key.views", "calendar.key.propose", "calendar.key.today", "calendar.key.page")
	if s.view == calendarAhead {
		return append(out, f.keyWords("calendar.key.walk", "calendar.key.export")...)
	}
	return append(out, f.keyWords("calendar.key.day", "calendar.key.open", "calendar.key.back")...)
}
