// Two rules of this house that no ready-made plugin has.

const cyrillic = /[А-Яа-яЁё]/;
const letter = /^[a-zа-яё]$/iu;
const macros = new Set(["t", "msg", "plural", "select", "defineMessage"]);

// A letter compared through `event.key` fails on a Russian layout, where Ctrl+K arrives as «л».
const physicalKeys = {
  create(context) {
    const isKey = (node) =>
      node.type === "MemberExpression" &&
      node.property.type === "Identifier" &&
      node.property.name === "key";
    const isLetter = (node) => node.type === "Literal" && letter.test(String(node.value));
    return {
      BinaryExpression(node) {
        if (
          (isKey(node.left) && isLetter(node.right)) ||
          (isKey(node.right) && isLetter(node.left))
        ) {
          context.report({ node, message: "Compare letters through event.code, not event.key." });
        }
      },
    };
  },
};

// Russian text outside a Lingui macro would never be translated.
const noBareCyrillic = {
  create(context) {
    const inMacro = (node) => {
      for (let up = node.parent; up; up = up.parent) {
        if (up.type === "TaggedTemplateExpression" && macros.has(up.tag.name)) return true;
        if (up.type === "CallExpression" && macros.has(up.callee.name)) return true;
        if (
          up.type === "JSXElement" &&
          ["Trans", "Plural", "Select"].includes(up.openingElement.name.name)
        ) {
          return true;
        }
      }
      return false;
    };
    const check = (node, text) => {
      if (cyrillic.test(text) && !inMacro(node)) {
        context.report({ node, message: "Russian text belongs into a Lingui macro." });
      }
    };
    return {
      Literal: (node) => typeof node.value === "string" && check(node, node.value),
      JSXText: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};

export default {
  meta: { name: "house" },
  rules: { "physical-keys": physicalKeys, "no-bare-cyrillic": noBareCyrillic },
};
