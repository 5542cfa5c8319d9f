package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// hearingMinutes are how long a case of a sitting may be counted for.
func hearingMinutes() []int { return []int{30, 45, 60, 90, 120, 180} }

func (f *Frame) hearingLengths() []string {
	var out []string
	for _, n := range hearingMinutes() {
		out = append(out, f.T("office.hearing.minutes", message.Number("n", n)))
	}
	return out
}

// officeFields lays out the fields of the organisation.
func (f *Frame) officeFields(s *formFields, o *officeForm) fyne.CanvasObject {
	var zones []string
	for _, z := range days.Zones() {
		zones = append(zones, f.T("zone."+string(z)))
	}
	left := parts.V(10,
		s.entry("name", f.T("office.name"), "", false, &o.Name),
		s.entry("service", f.T("office.service"), f.T("office.service.hint"), true, &o.Service),
		s.address("address", f.T("office.address"), false, &o.Address),
		s.entry("city", f.T("office.city"), f.T("office.city.hint"), true, &o.City),
		s.pick("zone", f.T("office.zone"), f.T("office.zone.hint"), false, zones, slices.Index(days.Zones(), o.Zone), func(i int) {
			o.Zone = days.Zones()[i]
		}),
		s.pick("hearing", f.T("office.hearing"), f.T("office.hearing.hint"), false, f.hearingLengths(), slices.Index(hearingMinutes(), o.Hearing), func(i int) {
			o.Hearing = hearingMinutes()[i]
		}),
	)
	right := parts.V(10,
		s.entry("siret", f.T("office.siret"), "", true, &o.SIRET),
		s.entry("uai", f.T("office.uai"), "", true, &o.UAI),
		s.entry("declaration", f.T("office.declaration"), "", true, &o.Declaration),
		s.entry("email", f.T("office.email"), "", true, &o.Email),
		s.entry("phone", f.T("office.phone"), "", true, &o.Phone),
		s.entry("contact", f.T("office.contact"), f.T("office.contact.hint"), true, &o.Contact),
		s.entry("dpo", f.T("office.dpo"), "", true, &o.DPO),
		s.entry("mediator", f.T("office.mediator"), f.T("office.mediator.hint"), true, &o.Mediator),
	)
	return parts.ColumnsTop(24, []float32{-1, -1}, left, right)
}
