import { expect, test } from "vitest";
import { read } from "./han-fixture.ts";

test.for([
  ["Владимир Владимирович Путин", "vladimir vladimirovich putin"],
  ["Дмитрий Песков", "dmitriy peskov"],
  ["Юлия Щукина", "yuliya shchukina"],
  ["Алексей Ёлкин", "aleksey yelkin"],
  ["Юрий Чайка", "yuriy chayka"],
  ["Сергей Шойгу", "sergey shoygu"],
  ["Хабиб Нурмагомедов", "khabib nurmagomedov"],
  ["Игорь Сечин", "igor sechin"],
  ["Вячеслав Подъячев", "vyacheslav podyachev"],
  ["Анатолий Васильевич", "anatoliy vasilyevich"],
  ["Эльвира Набиуллина", "elvira nabiullina"],
  ["ЕЛЬЦИН", "yeltsin"],
  // A letter of its own for й, and one with its mark apart.
  ["Андреи\u0306", "andrey"],
  ["В. В. Путин", "v v putin"],
])("writes the Russian `%s` as `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test.for([
  ["Володимир Зеленський", "volodymyr zelenskyy"],
  ["Сергій Курченко", "serhiy kurchenko"],
  ["Віктор Медведчук", "viktor medvedchuk"],
  ["Єгор Гриценко", "yehor hrytsenko"],
  ["Аляксандр Лукашэнка Рыгоравіч", "alyaksandr lukashenka ryhoravich"],
  ["Быкаў", "bykaw"],
  ["Александар Вучић", "aleksandar vucic"],
  ["Новак Ђоковић", "novak djokovic"],
  ["Љубиша Његош", "ljubisa njegos"],
  ["Български пощи", "balgarski poshti"],
  ["Қасым-Жомарт Тоқаев", "qasym zhomart toqayev"],
  ["Өзбекәлі Жәнібек", "ozbekali zhanibek"],
])("writes `%s` in the way of its own language, `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test.for([
  ["Концерн Калашников", ["kontsern kalashnikov", "concern kalashnikov"]],
  [
    "Объединенная судостроительная корпорация",
    ["obyedinennaya sudostroitelnaya korporatsiya", "united shipbuilding corporation"],
  ],
  ["Министерство обороны", ["ministerstvo oborony", "ministry of defense"]],
  ["Рособоронэкспорт", ["rosoboroneksport", "rosoboronexport"]],
  ["Российские железные дороги", ["rossiyskiye zheleznyye dorogi", "russian railways"]],
  ["Завод микроэлектроники", ["zavod mikroelektroniki", "plant microelectronics"]],
  // "Газ" and "дом" are words of business, names that begin with them are not.
  ["Газпром", ["gazprom"]],
  ["Домогаров", ["domogarov"]],
  ["Силуанов", ["siluanov"]],
] as const)("gives the business words of `%s` in English as well", ([name, readings]) => {
  expect(read(name)).toEqual(readings);
});
