package ui

import (
	"slices"
	"testing"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

func TestPastSanctions(t *testing.T) {
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	today := days.Must("2026-11-24")
	w := c.Words(translations.French, translations.Screen).For(today)
	in := []rules.Sanctioned{
		{Number: "DC-2023-002", Extract: rules.Extract{Sanction: cases.Sanction{Kind: regulation.Warning}, Notified: days.Must("2023-03-02"), Expiry: days.Must("2024-03-02")}},
		{Number: "DC-2026-003", Extract: rules.Extract{Sanction: cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}, Notified: days.Must("2026-06-03"), Expiry: days.Must("2029-06-03"), BarLast: days.Must("2027-06-02")}},
		{Number: "DC-2026-020", Issued: cases.Act{On: days.Must("2026-11-20")}, Extract: rules.Extract{Sanction: cases.Sanction{Kind: regulation.WrittenWarning}}},
	}
	got := pastSanctionsOf(w, in, today)
	if want := "Exclusion de toute formation jusqu’au mer. 2 juin 2027 (dossier DC-2026-003). Une nouvelle inscription demande l’accord de la direction."; got.Bar != want {
		t.Errorf("got %q, want %q", got.Bar, want)
	}
	want := []string{
		"Dossier DC-2026-003\u00a0: Exclusion définitive avec exclusion de toute formation pendant un an, notification du mer. 3 juin, jusqu’au mer. 2 juin 2027",
		"Dossier DC-2026-020\u00a0: Avertissement écrit, lettre du ven. 20 nov., pas encore présentée",
	}
	if !slices.Equal(got.Lines, want) {
		t.Errorf("got %q", got.Lines)
	}
	if none := pastSanctionsOf(w, nil, today); none.Bar != "" || len(none.Lines) != 0 {
		t.Errorf("an empty file says %v", none)
	}
}
