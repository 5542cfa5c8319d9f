package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/regulation"
)

func TestPastedPeople(t *testing.T) {
	words := func(p startPerson) string {
		return map[regulation.Seat]string{
			regulation.SeatPresident: "Présidence", regulation.SeatPedagogical: "Équipe pédagogique", regulation.SeatBilling: "Facturation et conformité",
			regulation.SeatSuccess: "Réussite de la formation", regulation.SeatSecretary: "Secrétariat",
		}[p.Seat]
	}
	for _, c := range []struct {
		name, text string
		want       map[int]string
		left       int
	}{
		{"from a spreadsheet, in the order of the rows", "Hélène\tGarnier\r\nNadia\tFerhat\r\n", map[int]string{0: "Hélène|Garnier", 1: "Nadia|Ferhat"}, 0},
		{"with the function, in any order and column", "facturation;Olivier;Pruvost\nHélène;Garnier;Présidence", map[int]string{0: "Hélène|Garnier", 2: "Olivier|Pruvost"}, 0},
		{"a name in one cell, the family name in capitals or last", "GARNIER Hélène\nNadia Ferhat\nOlivier de La Tour", map[int]string{0: "Hélène|GARNIER", 1: "Nadia|Ferhat", 2: "Olivier|de La Tour"}, 0},
		{"two for the same function", "Inès, Caron, réussite de la formation\nThomas, Leroux, réussite de la formation", map[int]string{3: "Inès|Caron", 4: "Thomas|Leroux"}, 0},
		{"more than there are rows", "A B\nC D\nE F\nG H\nI J\nK L\nM N\n", map[int]string{0: "A|B", 1: "C|D", 2: "E|F", 3: "G|H", 4: "I|J", 5: "K|L"}, 1},
		{"nothing", "\n \t \n", map[int]string{}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, left := pastePeople(c.text, newStartForm().People, words)
			got := map[int]string{}
			for i, r := range rows {
				if !r.empty() {
					got[i] = r.Given + "|" + r.Family
				}
			}
			if d := cmp.Diff(c.want, got); d != "" || left != c.left {
				t.Errorf("%d left; %s", left, d)
			}
		})
	}
}
