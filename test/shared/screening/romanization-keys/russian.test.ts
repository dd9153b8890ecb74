import { expect, test } from "vitest";
import { meet } from "./meet.ts";

test.for([
  ["dmitriy", "dmitry", "dmitri", "dmitrij", "dimitri"],
  ["sergey", "sergei", "sergej", "serguei"],
  ["yevgeniy", "evgeny", "evgenii", "jewgenij", "ievgenii", "evgueni"],
  ["yuriy", "yuri", "iurii", "jurij", "iouri"],
  ["aleksandr", "alexander", "alexandr", "aleksander"],
  ["aleksey", "alexei", "alexey", "aleksej"],
  ["mikhail", "mihail", "michail"],
  ["nikolay", "nikolai", "nikolaj"],
  ["andrey", "andrei", "andrej"],
  ["pyotr", "petr", "piotr"],
  ["fyodor", "fedor", "fjodor"],
  ["yuliya", "yulia", "iuliia", "julija"],
  ["natalya", "natalia", "nataliya", "natalja"],
  ["lyudmila", "ludmila", "liudmila", "ljudmila"],
  ["zhukov", "jukov", "zhukow", "zhukoff"],
  ["nadezhda", "nadejda"],
  ["vladimir", "wladimir"],
  ["khrushchev", "hrushchev"],
  ["gorbachev", "gorbachov", "gorbatschow", "gorbatchev"],
  ["tsvetkov", "cvetkov", "tzvetkov"],
  ["yeltsin", "eltsin", "eltsine"],
  ["tchaikovsky", "chaykovskiy", "tschaikowski"],
  ["mayorov", "maiorov", "majorov"],
  ["nikolayevich", "nikolaevich", "nikolajevich", "nikolaevitch", "nikolaevitsch"],
  ["vasilyevich", "vasilievich", "vasilevich", "wassiljewitsch"],
  ["shcherbakov", "scherbakov", "shcherbakow"],
  ["mikhailovich", "michailovich", "mihajlovic", "mikhaylovich"],
  ["shchegolev", "shchyogolev"],
  ["samoylenko", "samojlenko"],
  ["raisa", "rayisa"],
  ["maksim", "maxim", "maksym"],
  ["bohdan", "bogdan"],
  ["hryhoriy", "grigoriy"],
  ["ihor", "igor"],
  ["petrovic", "petrovich"],
] as const)("%j are one name", (names) => {
  expect(names.slice(1).filter((name) => !meet(names[0], name, "r:"))).toEqual([]);
});

test.for([
  ["ivanov", "ivanova"],
  ["aleksandr", "oleksandr"],
  ["aleksey", "aleksandr"],
  ["andrey", "andriy"],
  ["vladimir", "volodymyr"],
  ["petrov", "petrova"],
  ["sergey", "sergeev"],
  ["alekseyevich", "aleksandrovich"],
  ["mikhail", "michael"],
  ["zhukov", "shukov"],
  ["chernov", "zernov"],
] as const)("`%s` and `%s` are two names", ([a, b]) => {
  expect(meet(a, b, "r:")).toBe(false);
});
