package post_test

import (
	"testing"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
)

func TestEverythingSaidIsWordedInBothLanguages(t *testing.T) {
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	var said []message.Message
	for _, c := range post.Channels() {
		said = append(said, message.New(c.Key()))
	}
	for _, g := range post.Grounds() {
		said = append(said, message.New(g.Key()))
	}
	for _, s := range []post.State{
		post.ToPost, post.Posted, post.Held, post.Presented, post.Collected, post.Refused,
		post.NotClaimed, post.Misdirect, post.Returned, post.HandedOver,
	} {
		said = append(said, message.New(s.Key()))
	}
	held := post.Journey{Presented: days.Must("2026-11-10")}
	said = append(said, held.Message(days.Must("2026-11-12"), 15))
	for _, n := range []post.Number{"12", "1A-204118773", "RK123456784FR", "87000123456789"} {
		said = append(said, n.Check(), n.Doubt())
	}
	long := "une ligne de plus de trente-huit caractères"
	for _, a := range []post.Address{
		{Lines: []string{"1240 BOULEVARD DE LA CROIX ROUSSE ET DU PARC", "69004 LYON"}},
		{},
		{Lines: []string{long, "", "c", "d", "e", "f"}},
		{Lines: []string{"35000"}},
	} {
		for _, p := range a.Check() {
			said = append(said, p.Message)
		}
	}
	for _, m := range said {
		if err := words.CheckMessage(m); err != nil {
			t.Error(err)
		}
	}
}
