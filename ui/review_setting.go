package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/ui/parts"
)

// approvalField asks whether the director approves letters. It is recorded at
// once; what is being typed about the organisation stays as it is.
func (s *settingsScreen) approvalField() fyne.CanvasObject {
	f := s.frame
	check := parts.NewCheck(f.T("review.setting"), nil)
	check.SetChecked(s.office.Organisation.Approval)
	check.OnChange = func(on bool) {
		check.SetChecked(!on) // until it is recorded
		organisation := s.office.Organisation
		organisation.Approval = on
		s.record(cases.DescribeOrganisation{Organisation: organisation}, func() { s.form.rest.Approval = on })
	}
	return parts.V(2, check, parts.Pad(0, 0, 0, 30, parts.NewWrap(f.T("review.setting.hint"), parts.Caption, parts.ColorMuted, 640)))
}
